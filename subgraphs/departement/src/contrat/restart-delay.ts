import { signatureDeadline } from '@traitdunion/parcours'
import type { Transaction } from '../personne/rows.store.js'
import { ContratStore } from './contrat.store.js'

/**
 * After a reorientation refused, or accepted within the same organism, the month to sign runs again from that decision
 * (code du travail, D5411-14-2).
 */
export const restartDelay = async (
  manager: Transaction,
  names: readonly string[],
  decideeLe: string,
  now: Date,
): Promise<void> => {
  const aSignerAvant = signatureDeadline(decideeLe)
  for (const contrat of await ContratStore.findUnsignedForUpdate(manager, names))
    if (contrat.aSignerAvant < aSignerAvant) await ContratStore.change(manager, contrat, { aSignerAvant }, now)
}
