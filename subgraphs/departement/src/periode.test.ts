import { addDays, dayNumber, dayOfNumber } from '@traitdunion/subgraph'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { covers, overlaps } from './periode.js'

const jour = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2060-12-31') }).map(dayOfNumber)
const periode = fc
  .tuple(jour, fc.option(fc.nat(400)))
  .map(([debut, days]) => ({ debut, fin: days === null ? null : addDays(debut, days) }))

describe('deux périodes', () => {
  it('se recouvrent si et seulement si un jour est dans les deux, dans les deux sens', () => {
    fc.assert(
      fc.property(periode, periode, (a, b) => {
        const first = [a.debut, b.debut].sort()[1] as string
        expect(overlaps(a, b)).toBe(covers(a, first) && covers(b, first))
        expect(overlaps(a, b)).toBe(overlaps(b, a))
      }),
    )
  })
})
