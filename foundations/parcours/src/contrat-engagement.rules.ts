import { addMonths, type CivilDate } from '@traitdunion/subgraph'
import type { MotifMoinsDe15h } from './enums.js'

/**
 * One month from the notification of the orientation (code du travail, D5411-14-1), or from the last refusal of a
 * reorientation when it came later (D5411-14-2).
 */
export const signatureDeadline = (notifieeLe: CivilDate, dernierRefusLe: CivilDate | null = null): CivilDate =>
  addMonths(dernierRefusLe !== null && dernierRefusLe > notifieeLe ? dernierRefusLe : notifieeLe, 1)

const HEURES_MINIMALES = 15

export type RefusHeures = 'CONTRAT_HEURES_INSUFFISANTES' | 'CONTRAT_HEURES_NULLES'

/**
 * Fifteen hours a week at least, or a lawful reason; a reduction may not come down to nothing, an exemption may (code du
 * travail, L5411-6 and R5411-15). Each partner lists these codes among its own errors.
 */
export const refusalsOfHours = (heures: number, motif: MotifMoinsDe15h | null): RefusHeures[] => {
  if (heures >= HEURES_MINIMALES) return []
  if (motif === null) return ['CONTRAT_HEURES_INSUFFISANTES']
  return motif === 'SITUATION_INDIVIDUELLE' && heures === 0 ? ['CONTRAT_HEURES_NULLES'] : []
}
