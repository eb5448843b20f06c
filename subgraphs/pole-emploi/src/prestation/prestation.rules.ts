import type { CivilDate } from '@traitdunion/subgraph'
import type { StatutPrestation } from './prestation.enums.js'

/** What a prestation may become; what is over stays over. */
const suites: Readonly<Record<StatutPrestation, readonly StatutPrestation[]>> = {
  PRESCRITE: ['EN_COURS', 'REALISEE', 'REFUSEE', 'ANNULEE'],
  EN_COURS: ['EN_COURS', 'REALISEE', 'ABANDONNEE'],
  REALISEE: [],
  ABANDONNEE: [],
  REFUSEE: [],
  ANNULEE: [],
}

export type RefusPrestation =
  | 'PRESTATION_SUITE_IMPOSSIBLE'
  | 'PRESTATION_DATES_INVERSEES'
  | 'PRESTATION_DATE_FUTURE'
  | 'PRESTATION_DATES_MANQUANTES'

interface Dates {
  readonly debut: CivilDate | null
  readonly fin: CivilDate | null
}

/** What has begun has a first day, what is over a last one, and neither is told before it happens. */
export const suiteRefusalsOf = (
  from: StatutPrestation,
  to: StatutPrestation,
  { debut, fin }: Dates,
  today: CivilDate,
): RefusPrestation[] => {
  if (!suites[from].includes(to)) return ['PRESTATION_SUITE_IMPOSSIBLE']
  const hasBegun = to === 'EN_COURS' || to === 'REALISEE' || to === 'ABANDONNEE'
  const isOver = to === 'REALISEE' || to === 'ABANDONNEE'
  return [
    ...((hasBegun && debut === null) || (isOver && fin === null) ? ['PRESTATION_DATES_MANQUANTES' as const] : []),
    ...(debut !== null && fin !== null && fin < debut ? ['PRESTATION_DATES_INVERSEES' as const] : []),
    ...((hasBegun && debut !== null && debut > today) || (isOver && fin !== null && fin > today)
      ? ['PRESTATION_DATE_FUTURE' as const]
      : []),
  ]
}
