import { describe, expect, it } from 'vitest'
import { dayOf } from './calendrier.js'

describe('the day of an instant', () => {
  it.each([
    ['2026-07-01T22:30:00Z', '2026-07-02'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-03-29T01:30:00Z', '2026-03-29'],
  ])('at %s is %s in Paris, whatever the clock of the machine', (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day)
  })
})
