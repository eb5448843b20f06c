import type { ModaliteRendezVous, StatutRendezVous } from '@traitdunion/parcours'
import type { MotifRendezVousDepartement } from '../../rendez-vous/rendez-vous.enums.js'
import type { Instantane } from '../instantane.store.js'
import { depuis as changeDepuis, DOSSIER, NOMS, PERSONNE } from '../noms.sql.js'

export interface LigneRendezVous {
  readonly id: string
  readonly personne: string
  readonly numero_departement: string | null
  readonly debut: Date
  readonly duree_minutes: number
  readonly modalite: ModaliteRendezVous
  readonly motif: MotifRendezVousDepartement
  readonly statut: StatutRendezVous
  readonly lieu: string | null
  readonly modifie_le: Date
}

/** Appointments of the département, the one that has changed first to the last. */
const RENDEZ_VOUS = `
  select d.id, ${PERSONNE} as personne, dossier.numero_departement, d.debut, d.duree_minutes, d.modalite, d.motif,
    d.statut, d.lieu, d.modifie_le
  from rendez_vous d ${NOMS} ${DOSSIER}
  where ${changeDepuis('d.modifie_le')}
  order by d.modifie_le, d.id`

export const readRendezVous = (lire: Instantane, depuis?: string): AsyncGenerator<readonly LigneRendezVous[]> =>
  lire<LigneRendezVous>(RENDEZ_VOUS, [depuis ?? null])
