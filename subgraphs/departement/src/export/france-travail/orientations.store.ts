import type { EtatOrientation, OrganismeReferentType, StatutOrientation, TypeParcours } from '@traitdunion/parcours'
import type { Instantane } from '../instantane.store.js'
import { depuis as changeDepuis, DOSSIER, NOMS, PERSONNE } from '../noms.sql.js'

export interface LigneOrientation {
  readonly id: string
  readonly personne: string
  readonly numero_departement: string | null
  readonly parcours: TypeParcours
  readonly organisme_referent: OrganismeReferentType
  readonly statut: StatutOrientation
  readonly etat: EtatOrientation
  readonly decidee_le: string
  readonly close_le: Date | null
  readonly modifie_le: Date
}

/** Orientations of the département, the one that has changed first to the last. */
const ORIENTATIONS = `
  select d.id, ${PERSONNE} as personne, dossier.numero_departement, d.parcours, d.organisme_referent, d.statut, d.etat,
    d.decidee_le, d.close_le, d.modifie_le
  from orientation d ${NOMS} ${DOSSIER}
  where ${changeDepuis('d.modifie_le')}
  order by d.modifie_le, d.id`

export const readOrientations = (lire: Instantane, depuis?: string): AsyncGenerator<readonly LigneOrientation[]> =>
  lire<LigneOrientation>(ORIENTATIONS, [depuis ?? null])
