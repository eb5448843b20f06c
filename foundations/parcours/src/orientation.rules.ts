import type { CivilDate } from '@traitdunion/subgraph'
import type { TypeParcours } from './enums.js'

export type RefusOrientation = 'ORIENTATION_PARCOURS_INDETERMINE' | 'ORIENTATION_DATE_FUTURE' | 'ORIENTATION_ANTERIEURE'

interface Decision {
  readonly parcours: TypeParcours
  readonly decideeLe: CivilDate
}

/**
 * What stands against a decision of orientation (code du travail, L5411-5-1): it names a parcours, is not dated in the
 * future, nor before the decision it replaces. Each partner lists these codes among its own errors.
 */
export const refusalsOfOrientation = (
  decision: Decision,
  enCours: Pick<Decision, 'decideeLe'> | null,
  today: CivilDate,
): RefusOrientation[] => [
  ...(decision.parcours === 'INDETERMINE' ? ['ORIENTATION_PARCOURS_INDETERMINE' as const] : []),
  ...(decision.decideeLe > today ? ['ORIENTATION_DATE_FUTURE' as const] : []),
  ...(enCours && decision.decideeLe < enCours.decideeLe ? ['ORIENTATION_ANTERIEURE' as const] : []),
]
