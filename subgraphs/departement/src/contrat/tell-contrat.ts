import { publish } from '@traitdunion/subgraph'
import type { Transaction } from '../personne/rows.store.js'

export const tell = (
  manager: Transaction,
  { id, personneId }: { readonly id: string; readonly personneId: string },
  nature: 'CONTRAT_OUVERT' | 'CONTRAT_PROPOSE' | 'CONTRAT_SIGNE' | 'CONTRAT_AMENDE' | 'CONTRAT_CLOS',
  survenuLe: Date,
): Promise<void> => publish(manager, { personneId, nature, survenuLe, objetType: 'ContratDepartement', objetId: id })
