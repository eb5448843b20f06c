import { publish } from '@traitdunion/subgraph'
import type { Transaction } from '../personne/rows.store.js'

/** Tells that something happened to an appointment; never how it ended, which is not public to all who see events. Of nobody, nothing is told. */
export const tell = async (
  manager: Transaction,
  { id, personneId }: { readonly id: string; readonly personneId: string | null },
  nature: 'RENDEZ_VOUS_PRIS' | 'RENDEZ_VOUS_RENSEIGNE' | 'RENDEZ_VOUS_DEPLACE' | 'RENDEZ_VOUS_ANNULE',
  survenuLe: Date,
): Promise<void> => {
  if (personneId)
    await publish(manager, { personneId, nature, survenuLe, objetType: 'RendezVousDepartement', objetId: id })
}
