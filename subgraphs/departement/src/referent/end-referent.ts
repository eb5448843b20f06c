import { publish } from '@traitdunion/subgraph'
import type { Transaction } from '../personne/rows.store.js'
import { DesignationStore } from './designation.store.js'

/**
 * Ends the designations of a référent unique on a day: a référent whose organism no longer follows has no more tie. One
 * that begins after that day, when the decision is recorded late, ends on its own first day.
 */
export const endReferent = async (
  manager: Transaction,
  names: readonly string[],
  fin: string,
  now: Date,
): Promise<void> => {
  for (const designation of await DesignationStore.ofPersonne(manager, names)) {
    const { id, role, debut, personneId } = designation
    const lastDay = debut > fin ? debut : fin
    if (role !== 'REFERENT_UNIQUE' || (designation.fin !== null && designation.fin <= lastDay)) continue
    await DesignationStore.change(manager, designation, { fin: lastDay }, now)
    await publish(manager, {
      personneId,
      nature: 'DESIGNATION_TERMINEE',
      survenuLe: now,
      objetType: 'DesignationReferent',
      objetId: id,
    })
  }
}
