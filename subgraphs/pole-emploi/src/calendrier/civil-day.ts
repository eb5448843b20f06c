import type { CivilDate } from '@traitdunion/subgraph'

const DAY_MS = 86_400_000

const PARIS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' })

/** The day it is for the agents: at half past midnight in summer, universal time is still at yesterday. */
export const civilDayOf = (instant: Date): CivilDate => PARIS.format(instant)

/** Days since 1970-01-01: civil days become numbers that add and compare. */
export const dayNumber = (day: CivilDate): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS

export const dayOfNumber = (number: number): CivilDate => new Date(number * DAY_MS).toISOString().slice(0, 10)

export const addDays = (day: CivilDate, days: number): CivilDate => dayOfNumber(dayNumber(day) + days)

/** Same day of the month later; the last of the month when it has no such day (31 January + 1 month = 28 February). */
export const addMonths = (day: CivilDate, months: number): CivilDate => {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const date = Math.min(dayOfMonth, lastOfMonth.getUTCDate())
  return new Date(Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), date)).toISOString().slice(0, 10)
}
