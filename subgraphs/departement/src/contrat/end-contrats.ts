import type { Transaction } from '../personne/rows.store.js'
import { positionAfter } from './contrat.rules.js'
import { ContratStore } from './contrat.store.js'
import { tell } from './tell-contrat.js'

/**
 * Another organisme référent makes its own contract (code du travail, D5411-14-2): what the former one had signed is
 * closed, what it had not is dropped. A decision dated before the signature closes on the day of the signature.
 */
export const endContrats = async (
  manager: Transaction,
  names: readonly string[],
  decideeLe: string,
  now: Date,
): Promise<void> => {
  for (const contrat of await ContratStore.findLivingForUpdate(manager, names)) {
    const statut = positionAfter(contrat.statut, 'CLORE')
    if (!statut) continue
    const first = contrat.signeLe ?? contrat.orientationNotifieeLe
    const closLe = decideeLe > first ? decideeLe : first
    await ContratStore.change(manager, contrat, { statut, closLe, motifCloture: 'REORIENTATION' }, now)
    await tell(manager, contrat, 'CONTRAT_CLOS', now)
  }
}
