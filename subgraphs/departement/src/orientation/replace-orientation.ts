import { randomUUID } from 'node:crypto'
import { publish } from '@traitdunion/subgraph'
import { endContrats } from '../contrat/end-contrats.js'
import { restartDelay } from '../contrat/restart-delay.js'
import type { Transaction } from '../personne/rows.store.js'
import { endReferent } from '../referent/end-referent.js'
import type { OrientationEntity } from './orientation.entity.js'
import { OrientationStore } from './orientation.store.js'

type Nouvelle = Pick<OrientationEntity, 'personneId' | 'parcours' | 'organismeReferent' | 'motif' | 'decideeLe'> & {
  /** Every identifier under which rows of the person may stand. */
  readonly names: readonly string[]
  readonly now: Date
}

/** The référent and the contract of the former organism leave with it; where it stays, the month to sign runs anew. */
const followThrough = async (
  manager: Transaction,
  open: readonly OrientationEntity[],
  { organismeReferent, names, decideeLe, now }: Nouvelle,
): Promise<void> => {
  if (open.some((former) => former.organismeReferent !== organismeReferent)) {
    await endReferent(manager, names, decideeLe, now)
    await endContrats(manager, names, decideeLe, now)
  } else if (open.length > 0) await restartDelay(manager, names, decideeLe, now)
}

/** Closes what is in force (two after a merge of persons) with all that hung on it, opens the new one, tells the event. */
export const replaceOrientation = async (
  manager: Transaction,
  open: readonly OrientationEntity[],
  nouvelle: Nouvelle,
): Promise<string> => {
  const { names: _names, now, ...decided } = nouvelle
  for (const orientation of open) await OrientationStore.close(manager, orientation, now)
  const id = randomUUID()
  await OrientationStore.insert(manager, {
    ...decided,
    id,
    statut: 'DECIDEE',
    etat: 'OUVERTE',
    closeLe: null,
    version: 1,
    modifieLe: now,
  })
  await publish(manager, {
    personneId: decided.personneId,
    nature: 'ORIENTATION_DECIDEE',
    survenuLe: now,
    objetType: 'OrientationDepartement',
    objetId: id,
  })
  await followThrough(manager, open, nouvelle)
  return id
}
