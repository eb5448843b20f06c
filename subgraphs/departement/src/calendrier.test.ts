import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, covers, dayOf, overlaps } from './calendrier.js'

const jour = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const periode = fc
  .tuple(jour, fc.option(fc.nat(400)))
  .map(([debut, days]) => ({ debut, fin: days === null ? null : addDays(debut, days) }))

describe('le calendrier', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-10', -12, '2025-05-10'],
  ])('%s et %i mois font %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected)
  })

  it('passe au lendemain à minuit de Paris, non de Greenwich', () => {
    expect(dayOf(new Date('2026-07-01T21:59:59Z'))).toBe('2026-07-01')
    expect(dayOf(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02')
  })

  it('avance toujours d’au moins 28 jours et d’au plus 31 par mois', () => {
    fc.assert(
      fc.property(jour, (date) => {
        const next = addMonths(date, 1)
        expect(addDays(date, 28) <= next && next <= addDays(date, 31)).toBe(true)
      }),
    )
  })

  it('deux périodes se recouvrent si et seulement si un jour est dans les deux, dans les deux sens', () => {
    fc.assert(
      fc.property(periode, periode, (a, b) => {
        const first = [a.debut, b.debut].sort()[1] as string
        expect(overlaps(a, b)).toBe(covers(a, first) && covers(b, first))
        expect(overlaps(a, b)).toBe(overlaps(b, a))
      }),
    )
  })
})
