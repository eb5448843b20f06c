import type { TypeParcours } from '@traitdunion/parcours'
import type { CivilDate } from '@traitdunion/subgraph'

export type RefusOrientation = 'ORIENTATION_PARCOURS_INDETERMINE' | 'ORIENTATION_DATE_FUTURE' | 'ORIENTATION_ANTERIEURE'

interface Decision {
  readonly parcours: TypeParcours
  readonly decideeLe: CivilDate
}

/**
 * What stands against a decision of orientation (code du travail, L5411-5-1): it names a parcours, is not dated in the
 * future, nor before the decision it replaces.
 */
export const refusalsOf = (
  decision: Decision,
  enCours: Pick<Decision, 'decideeLe'> | null,
  today: CivilDate,
): RefusOrientation[] => [
  ...(decision.parcours === 'INDETERMINE' ? ['ORIENTATION_PARCOURS_INDETERMINE' as const] : []),
  ...(decision.decideeLe > today ? ['ORIENTATION_DATE_FUTURE' as const] : []),
  ...(enCours && decision.decideeLe < enCours.decideeLe ? ['ORIENTATION_ANTERIEURE' as const] : []),
]
