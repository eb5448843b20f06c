import type { CivilDate } from '../graph/scalars.js'

const DAY_MS = 86_400_000

/** Where the law counts its days: the office that reads the hub, not the machine that runs it. */
const PARIS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' })

/**
 * The legal day of an instant. From midnight to one in winter, to two in summer, universal time is still at yesterday:
 * `toISOString().slice(0, 10)` would refuse what happens today.
 * @example `civilDateOf(new Date('2026-07-01T22:30:00Z'))` is `2026-07-02`
 */
export const civilDateOf = (instant: Date): CivilDate => PARIS.format(instant)

/** The legal day it is. An act that also writes its instant takes both from one: `civilDateOf(now)`. */
export const today = (): CivilDate => civilDateOf(new Date())

/** Days since 1970-01-01: civil days become numbers that add and compare, whatever the clocks do. */
export const dayNumber = (day: CivilDate): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS

export const dayOfNumber = (number: number): CivilDate => new Date(number * DAY_MS).toISOString().slice(0, 10)

export const addDays = (day: CivilDate, days: number): CivilDate => dayOfNumber(dayNumber(day) + days)

/** The same day `months` later; the last of the month when it has no such day (31 January + 1 month = 28 February). */
export const addMonths = (day: CivilDate, months: number): CivilDate => {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0))
  const date = Math.min(dayOfMonth, lastOfMonth.getUTCDate())
  return new Date(Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), date)).toISOString().slice(0, 10)
}
