import type { AliasBook } from '@traitdunion/subgraph'
import { ContratStore } from '../contrat/contrat.store.js'
import { lockSubject, type Transaction } from '../personne/rows.store.js'
import type { OrientationEntity } from './orientation.entity.js'
import { OrientationStore } from './orientation.store.js'

/**
 * What is in force for a person, latest first, kept to this transaction with all that a change of organism ends with it:
 * the contracts and the designations.
 */
export const holdOrientation = async (
  manager: Transaction,
  personneId: string,
  personnes: AliasBook,
): Promise<OrientationEntity[]> => {
  const names = personnes.namesOf([personneId])
  const open = await OrientationStore.findOpenForUpdate(manager, names)
  await ContratStore.findLivingForUpdate(manager, names)
  await lockSubject(manager, 'designation', personnes.canonical(personneId))
  return open
}
