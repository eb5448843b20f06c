import { publish } from '@traitdunion/subgraph'
import type { Transaction } from '../personne/rows.store.js'
import { DesignationStore } from './designation.store.js'

/** Ends the designation of the référent unique on a day: a référent whose organism no longer follows has no more tie. */
export const endReferent = async (
  manager: Transaction,
  names: readonly string[],
  fin: string,
  now: Date,
): Promise<void> => {
  for (const designation of await DesignationStore.ofPersonne(manager, names)) {
    const { id, role, debut, personneId } = designation
    if (role !== 'REFERENT_UNIQUE' || debut > fin || (designation.fin !== null && designation.fin <= fin)) continue
    await DesignationStore.change(manager, designation, { fin }, now)
    await publish(manager, {
      personneId,
      nature: 'DESIGNATION_TERMINEE',
      survenuLe: now,
      objetType: 'DesignationReferent',
      objetId: id,
    })
  }
}
