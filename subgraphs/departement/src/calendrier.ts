import type { CivilDate } from '@traitdunion/subgraph'

const paris = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' })

/** The legal day of an instant: shortly after midnight in Paris, universal time still says yesterday. */
export const dayOf = (instant: Date): CivilDate => paris.format(instant)

/** The same day `months` later; the last day of a shorter month (31 January + 1 month = 28 February). */
export const addMonths = (date: CivilDate, months: number): CivilDate => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0))
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last.getUTCDate()))).toISOString().slice(0, 10)
}

export const addDays = (date: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

export interface Periode {
  readonly debut: CivilDate
  /** Last day, included; open when absent. */
  readonly fin: CivilDate | null
}

export const overlaps = (a: Periode, b: Periode): boolean =>
  (b.fin === null || a.debut <= b.fin) && (a.fin === null || b.debut <= a.fin)

export const covers = ({ debut, fin }: Periode, day: CivilDate): boolean => debut <= day && (fin === null || day <= fin)
