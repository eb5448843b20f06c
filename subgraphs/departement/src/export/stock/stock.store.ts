import type {
  OrganismeReferentType,
  StatutContrat,
  StatutOrientation,
  StatutRendezVous,
  TypeParcours,
} from '@traitdunion/parcours'
import type { EtatDossierDepartement, IssueAppariement } from '../../dossier/dossier.enums.js'
import type { Instantane } from '../instantane.store.js'
import { depuis as changeDepuis, lignesDe, NOMS, PERSONNE } from '../noms.sql.js'

export interface LigneStock {
  readonly numero_departement: string
  readonly personne: string | null
  readonly issue_appariement: IssueAppariement
  readonly ouvert_le: string
  readonly etat: EtatDossierDepartement
  readonly parcours: TypeParcours | null
  readonly organisme_referent: OrganismeReferentType | null
  readonly orientation_statut: StatutOrientation | null
  readonly orientation_decidee_le: string | null
  readonly referent_organisation: string | null
  readonly referent_professionnel: string | null
  readonly referent_depuis: string | null
  readonly contrat_statut: StatutContrat | null
  readonly contrat_debut: string | null
  readonly contrat_fin: string | null
  readonly contrat_signe_le: string | null
  /** What the weekly hours are reckoned from. */
  readonly plan: Plan | null
  readonly rendez_vous_debut: Date | null
  readonly rendez_vous_statut: StatutRendezVous | null
  readonly modifie_le: Date
}

export interface Plan {
  readonly debut: string
  readonly fin: string
  readonly actions: readonly {
    readonly debut: string
    readonly fin: string | null
    readonly heuresHebdomadaires: number
  }[]
}

/** A living contract before any other signed one; of several, after a merge, the one that has begun last. */
const CONTRAT = `
  select c.* from ${lignesDe('contrat')} c
  where c.statut in ('BROUILLON', 'EN_ATTENTE_SIGNATURE', 'EN_COURS', 'BILAN_A_REALISER', 'EN_ATTENTE_RENOUVELLEMENT')
  order by c.signe_le is null, c.debut desc, c.id desc limit 1`

/** The version in force; before there is one, the latest. */
const PLAN = `
  select json_build_object('debut', v.debut, 'fin', v.fin, 'actions', (
    select coalesce(json_agg(json_build_object(
      'debut', a.debut, 'fin', a.fin, 'heuresHebdomadaires', a.heures_hebdomadaires) order by a.rang), '[]')
    from action_contrat a where a.version_id = v.id)) as plan
  from version_contrat v
  where v.contrat_id = contrat.id
  order by v.signee_personne_le is null or v.signee_organisme_le is null
    or greatest(v.signee_personne_le, v.signee_organisme_le, v.debut) > $2::date, v.numero desc
  limit 1`

const TABLES_DE_LA_PERSONNE = ['orientation', 'designation_referent', 'contrat', 'rendez_vous']

/** One line a file; what is closed or cancelled since is not shown, and counts as a change. */
const STOCK = `
  select d.numero_departement, ${PERSONNE} as personne, d.issue_appariement, d.ouvert_le, d.etat,
    orientation.parcours, orientation.organisme_referent, orientation.statut as orientation_statut,
    orientation.decidee_le as orientation_decidee_le,
    referent.organisation_id as referent_organisation, referent.professionnel_id as referent_professionnel,
    referent.debut as referent_depuis,
    contrat.statut as contrat_statut, contrat.debut as contrat_debut, contrat.fin as contrat_fin,
    contrat.signe_le as contrat_signe_le, version.plan,
    rendez_vous.debut as rendez_vous_debut, rendez_vous.statut as rendez_vous_statut,
    changement.modifie_le
  from dossier d ${NOMS}
  left join lateral (
    select o.* from ${lignesDe('orientation')} o where o.etat = 'OUVERTE'
    order by o.decidee_le desc, o.modifie_le desc, o.id desc limit 1
  ) orientation on true
  left join lateral (
    select r.* from ${lignesDe('designation_referent')} r
    where r.role = 'REFERENT_UNIQUE' and r.debut <= $2::date
      and (r.fin is null or r.fin >= $2::date)
    order by r.debut desc, r.id desc limit 1
  ) referent on true
  left join lateral (${CONTRAT}) contrat on true
  left join lateral (${PLAN}) version on true
  left join lateral (
    select r.* from ${lignesDe('rendez_vous')} r where r.statut <> 'ANNULE' and r.debut <= $3
    order by r.debut desc, r.id desc limit 1
  ) rendez_vous on true
  cross join lateral (
    select greatest(d.modifie_le, ${TABLES_DE_LA_PERSONNE.map(
      (table) => `(select max(l.modifie_le) from ${lignesDe(table)} l)`,
    ).join(', ')}) as modifie_le
  ) changement
  where ${changeDepuis('changement.modifie_le')}
  order by d.numero_departement`

interface Moment {
  readonly depuis?: string | undefined
  readonly jour: string
  readonly now: Date
}

/** Files of the département, in the order of their numbers. */
export const readStock = (lire: Instantane, { depuis, jour, now }: Moment): AsyncGenerator<readonly LigneStock[]> =>
  lire<LigneStock>(STOCK, [depuis ?? null, jour, now])
