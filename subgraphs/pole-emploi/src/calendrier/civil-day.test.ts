import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, civilDayOf, dayNumber, dayOfNumber } from './civil-day.js'

const unJour = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2060-12-31') }).map(dayOfNumber)

describe('le jour civil', () => {
  it.each([
    ['2026-07-14T22:30:00Z', '2026-07-15'],
    ['2026-01-14T22:30:00Z', '2026-01-14'],
    ['2026-01-14T23:00:00Z', '2026-01-15'],
  ])('est celui des agents, pas celui du temps universel : %s', (instant, jour) => {
    expect(civilDayOf(new Date(instant))).toBe(jour)
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-10', 1, '2026-04-10'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-01-15', -12, '2025-01-15'],
  ])('avance de mois en mois de date à date : %s + %i mois', (jour, mois, attendu) => {
    expect(addMonths(jour, mois)).toBe(attendu)
  })

  it('compte les jours sans en perdre, changements d’heure compris', () => {
    fc.assert(
      fc.property(unJour, fc.integer({ min: -800, max: 800 }), (jour, delta) => {
        expect(dayNumber(addDays(jour, delta)) - dayNumber(jour)).toBe(delta)
      }),
    )
  })

  it('ne saute jamais un mois', () => {
    fc.assert(
      fc.property(unJour, fc.integer({ min: -30, max: 30 }), (jour, mois) => {
        const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
        expect(months(addMonths(jour, mois)) - months(jour)).toBe(mois)
      }),
    )
  })
})
