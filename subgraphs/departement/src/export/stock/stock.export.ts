import { csv } from '@traitdunion/formats'
import { statutAt } from '@traitdunion/parcours'
import { civilDateOf } from '@traitdunion/subgraph'
import { z } from 'zod'
import { weeklyHours } from '../../contrat/contrat.rules.js'
import { exportOf, type Lot, modifieDepuis } from '../export.js'
import { type LigneStock, type Plan, readStock } from './stock.store.js'

const demande = z.strictObject({
  modifieDepuis,
  separateur: z.enum([';', ',']).default(';'),
  marque: z.enum(['oui', 'non']).default('oui'),
})

/** A spreadsheet that takes semicolons takes commas in numbers. */
const hoursOf = (plan: Plan | null, separateur: string): string | null =>
  plan && `${weeklyHours(plan.actions, plan)}`.replace('.', separateur === ';' ? ',' : '.')

const rendezVousOf = ({ rendez_vous_debut: debut, rendez_vous_statut: statut }: LigneStock, now: Date) =>
  debut && statut && statutAt({ debut, statut }, now)

type Cellule = (ligne: LigneStock, separateur: string, now: Date) => string | null

const COLONNES: Readonly<Record<string, Cellule>> = {
  numero_departement: (ligne) => ligne.numero_departement,
  personne: (ligne) => ligne.personne,
  issue_appariement: (ligne) => ligne.issue_appariement,
  ouvert_le: (ligne) => ligne.ouvert_le,
  etat: (ligne) => ligne.etat,
  parcours: (ligne) => ligne.parcours,
  organisme_referent: (ligne) => ligne.organisme_referent,
  orientation_statut: (ligne) => ligne.orientation_statut,
  orientation_decidee_le: (ligne) => ligne.orientation_decidee_le,
  referent_organisation: (ligne) => ligne.referent_organisation,
  referent_professionnel: (ligne) => ligne.referent_professionnel,
  referent_depuis: (ligne) => ligne.referent_depuis,
  contrat_statut: (ligne) => ligne.contrat_statut,
  contrat_debut: (ligne) => ligne.contrat_debut,
  contrat_fin: (ligne) => ligne.contrat_fin,
  contrat_signe_le: (ligne) => ligne.contrat_signe_le,
  contrat_heures_hebdomadaires: ({ plan }, separateur) => hoursOf(plan, separateur),
  dernier_rendez_vous: (ligne) => ligne.rendez_vous_debut?.toISOString() ?? null,
  dernier_rendez_vous_statut: (ligne, _separateur, now) => rendezVousOf(ligne, now),
  modifie_le: (ligne) => ligne.modifie_le.toISOString(),
}

async function* linesOf(
  lots: AsyncIterable<readonly LigneStock[]>,
  { separateur, marque }: z.infer<typeof demande>,
  now: Date,
): AsyncGenerator<Lot> {
  let debut = (marque === 'oui' ? csv.MARQUE_UTF8 : '') + csv.ligneCsv(Object.keys(COLONNES), separateur)
  const cellules = Object.values(COLONNES)
  for await (const lignes of lots) {
    const textes = lignes.map((ligne) =>
      csv.ligneCsv(
        cellules.map((cellule) => cellule(ligne, separateur, now)),
        separateur,
      ),
    )
    yield { texte: debut + textes.join(''), nombre: lignes.length }
    debut = ''
  }
  if (debut !== '') yield { texte: debut, nombre: 0 }
}

/** The département's stock, one line a file. */
export const stock = exportOf('stock', demande, (voulu, { lire }) => {
  const now = new Date()
  const lots = readStock(lire, { depuis: voulu.modifieDepuis, jour: civilDateOf(now), now })
  return { type: 'text/csv; charset=utf-8', extension: 'csv', lots: linesOf(lots, voulu, now) }
})
