import { randomUUID } from 'node:crypto'
import { publish } from '@traitdunion/subgraph'
import type { Transaction } from '../personne/rows.store.js'
import type { OrientationEntity } from './orientation.entity.js'
import { OrientationStore } from './orientation.store.js'

type Nouvelle = Pick<OrientationEntity, 'personneId' | 'parcours' | 'organismeReferent' | 'motif' | 'decideeLe'> & {
  readonly now: Date
}

/** Closes the orientation in force, opens the new one, tells the event. */
export const replaceOrientation = async (
  manager: Transaction,
  enCours: OrientationEntity | null,
  { now, ...nouvelle }: Nouvelle,
): Promise<string> => {
  if (enCours) await OrientationStore.close(manager, enCours, now)
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
