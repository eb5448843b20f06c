import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterFetch, BREAKER_RULES, type Breaker, closed, isRefusing, letThrough, type Verdict } from './breaker.js'

const RULES = { slotMs: 1000, slots: 3, minimum: 4, rate: 0.5, openMs: 5000 }
const NOW = 100_000
const half = 0.5
const over = (era = 1): Breaker => ({ kind: 'ouvert', era, until: NOW })
const probing: Breaker = { kind: 'essai', era: 2 }

/** Outcomes at their moments, each of a fetch that was let through just before. */
const after = (outcomes: readonly (readonly [verdict: Verdict, at: number])[], from: Breaker = closed()) =>
  outcomes.reduce((breaker: Breaker, [verdict, now]) => {
    const through = letThrough(breaker, now)
    return through ? afterFetch(through, { verdict, era: through.era, now, chance: half }, RULES) : breaker
  }, from)

const times = (count: number, verdict: Verdict, at: number) =>
  Array.from({ length: count }, () => [verdict, at] as const)

describe('a breaker', () => {
  it.each<[string, readonly (readonly [Verdict, number])[], Breaker['kind']]>([
    ['closed after failures, fewer than show anything', times(3, 'panne', 0), 'ferme'],
    ['open after enough of them', times(4, 'panne', 0), 'ouvert'],
    ['closed while less than half fail', [...times(5, 'sain', 0), ...times(4, 'panne', 0)], 'ferme'],
    ['open once half fail', [...times(4, 'sain', 0), ...times(4, 'panne', 0)], 'ouvert'],
    ['closed when it was enough only with a success', [...times(3, 'panne', 0), ['sain', 0]], 'ferme'],
    ['closed when what failed is long ago', [...times(3, 'panne', 0), ['panne', 3000]], 'ferme'],
    ['open when it is not', [...times(3, 'panne', 0), ['panne', 2999]], 'ouvert'],
    ['closed, whatever was left before it showed anything', times(40, 'sans-avis', 0), 'ferme'],
  ])('is %s', (_what, outcomes, kind) => {
    expect(after(outcomes).kind).toBe(kind)
  })

  it.each<[string, Breaker, number, boolean]>([
    ['closed', closed(), NOW, true],
    ['open, before its time', over(), NOW - 1, false],
    ['open, at its time', over(), NOW, true],
    ['on trial', probing, NOW, false],
  ])('%s lets through as it says', (_what, breaker, now, through) => {
    expect(isRefusing(breaker, now)).toBe(!through)
    expect(letThrough(breaker, now) !== undefined).toBe(through)
  })

  it('tries with one fetch, and is what that one shows', () => {
    const trial = letThrough(over(), NOW) as Breaker
    expect(trial).toEqual({ kind: 'essai', era: 2 })
    const shown = (verdict: Verdict) => afterFetch(trial, { verdict, era: 2, now: NOW, chance: half }, RULES)
    expect(shown('sain')).toEqual(closed(3))
    expect(shown('panne')).toEqual({ kind: 'ouvert', era: 3, until: NOW + RULES.openMs })
    // Left before it showed anything: the next fetch tries.
    expect(letThrough(shown('sans-avis'), NOW)?.kind).toBe('essai')
  })

  it('does not hear what was asked before it changed', () => {
    for (const breaker of [over(), probing, closed(2)])
      expect(afterFetch(breaker, { verdict: 'panne', era: 0, now: NOW, chance: half }, RULES)).toBe(breaker)
  })

  const step = fc.record({
    wait: fc.nat(4000),
    verdict: fc.constantFrom<Verdict>('sain', 'panne', 'sans-avis'),
    chance: fc.double({ min: 0, max: 1, noNaN: true }),
    /** How many fetches go on meanwhile before this one ends. */
    late: fc.nat(5),
  })

  it('refuses for its whole time once open, tries with one at a time, and counts the last seconds only', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        let breaker = closed()
        let now = 0
        const under: { era: number; isTrial: boolean }[] = []
        const seen: { at: number; failed: boolean }[] = []
        for (const { wait, verdict, chance, late } of steps) {
          now += wait
          const through = letThrough(breaker, now)
          if (breaker.kind === 'ouvert' && now < breaker.until) expect(through).toBeUndefined()
          if (under.some(({ isTrial, era }) => isTrial && era === breaker.era)) expect(through).toBeUndefined()
          if (through) {
            breaker = through
            under.push({ era: through.era, isTrial: through.kind === 'essai' })
          }
          if (under.length <= late) continue
          const { era } = under.shift() as { era: number }
          const before = breaker
          breaker = afterFetch(breaker, { verdict, era, now, chance }, RULES)
          expect(breaker.era).toBeGreaterThanOrEqual(before.era)
          if (before.kind === 'ferme' && era === before.era && verdict !== 'sans-avis')
            seen.push({ at: now, failed: verdict === 'panne' })
          if (breaker.kind === 'ouvert' && before.kind === 'ferme') {
            const slot = (at: number) => Math.floor(at / RULES.slotMs)
            const recent = seen.filter(({ at }) => slot(at) > slot(now) - RULES.slots)
            expect(recent.length).toBeGreaterThanOrEqual(RULES.minimum)
            expect(recent.filter(({ failed }) => failed).length).toBeGreaterThanOrEqual(RULES.rate * recent.length)
            expect(breaker.until).toBeGreaterThanOrEqual(now + RULES.openMs / 2)
            expect(breaker.until).toBeLessThanOrEqual(now + RULES.openMs * 1.5)
          }
          if (breaker.kind !== before.kind) seen.length = 0
        }
      }),
    )
  })

  it('never stays shut: whatever came before, a subgraph that answers is asked again', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 100 }), (steps) => {
        let now = 0
        let breaker = closed()
        for (const { wait, verdict } of steps) {
          now += wait
          breaker = after([[verdict, now]], breaker)
        }
        now += RULES.openMs * 2
        expect(after([['sain', now]], breaker).kind).toBe('ferme')
      }),
    )
  })

  it('as it is set needs twenty fetches, half of them failed, in ten seconds', () => {
    expect(BREAKER_RULES).toMatchObject({ minimum: 20, rate: 0.5, slotMs: 1000, slots: 10 })
  })
})
