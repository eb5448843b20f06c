import { randomUUID } from 'node:crypto'
import { publish } from '@traitdunion/subgraph'
import type { Transaction } from '../personne/rows.store.js'
import type { OrientationEntity } from './orientation.entity.js'
import { OrientationStore } from './orientation.store.js'

type Nouvelle = Pick<OrientationEntity, 'personneId' | 'parcours' | 'organismeReferent' | 'motif' | 'decideeLe'> & {
  readonly now: Date
}

/** Closes what is in force (two after a merge of persons), opens the new one, tells the event. */
export const replaceOrientation = async (
  manager: Transaction,
  open: readonly OrientationEntity[],
  { now, ...nouvelle }: Nouvelle,
): Promise<string> => {
  for (const orientation of open) await OrientationStore.close(manager, orientation, now)
  const id = randomUUID()
  await OrientationStore.insert(manager, {
    ...nouvelle,
    id,
    statut: 'DECIDEE',
    etat: 'OUVERTE',
    closeLe: null,
    version: 1,
    modifieLe: now,
  })
  await publish(manager, {
    personneId: nouvelle.personneId,
    nature: 'ORIENTATION_DECIDEE',
    survenuLe: now,
    objetType: 'OrientationDepartement',
    objetId: id,
  })
  return id
}
