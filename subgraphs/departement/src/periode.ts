import type { CivilDate } from '@traitdunion/subgraph'

export interface Periode {
  readonly debut: CivilDate
  /** Last day, included; open when absent. */
  readonly fin: CivilDate | null
}

export const overlaps = (a: Periode, b: Periode): boolean =>
  (b.fin === null || a.debut <= b.fin) && (a.fin === null || b.debut <= a.fin)

export const covers = ({ debut, fin }: Periode, day: CivilDate): boolean => debut <= day && (fin === null || day <= fin)
