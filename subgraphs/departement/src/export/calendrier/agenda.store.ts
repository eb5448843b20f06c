import type { StatutRendezVous } from '@traitdunion/parcours'
import type { MotifRendezVousDepartement } from '../../rendez-vous/rendez-vous.enums.js'
import type { Instantane } from '../instantane.store.js'
import { depuis as changeDepuis } from '../noms.sql.js'

export interface LigneAgenda {
  readonly id: string
  readonly debut: Date
  readonly duree_minutes: number
  readonly motif: MotifRendezVousDepartement
  readonly statut: StatutRendezVous
  readonly version: number
  readonly modifie_le: Date
}

/** Neither the person nor the place is read: nothing of them can come out. */
const AGENDA = `
  select r.id, r.debut, r.duree_minutes, r.motif, r.statut, r.version, r.modifie_le
  from rendez_vous r
  where ${changeDepuis('r.modifie_le')} and r.professionnel_id = $2 and r.debut >= $3
  order by r.debut, r.id`

interface Demande {
  readonly modifieDepuis?: string | undefined
  readonly professionnelId: string
  readonly debutDepuis: Date
}

/** Appointments of a professional, in their order. */
export const readAgenda = (
  lire: Instantane,
  { modifieDepuis, professionnelId, debutDepuis }: Demande,
): AsyncGenerator<readonly LigneAgenda[]> =>
  lire<LigneAgenda>(AGENDA, [modifieDepuis ?? null, professionnelId, debutDepuis])
