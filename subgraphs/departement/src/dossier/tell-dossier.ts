import { publish } from '@traitdunion/subgraph'
import type { Transaction } from '../personne/rows.store.js'

export const tell = (
  manager: Transaction,
  { id, personneId }: { readonly id: string; readonly personneId: string },
  survenuLe: Date,
): Promise<void> =>
  publish(manager, {
    personneId,
    nature: 'DOSSIER_OUVERT',
    survenuLe,
    objetType: 'DossierDepartement',
    objetId: id,
  })
