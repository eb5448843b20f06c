import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeRetries, waitAsked } from './retries.js'

const NOW = Date.parse('2026-03-02T08:00:00Z')
const failed = { tries: 0, retryAfter: undefined, now: NOW, deadline: NOW + 10_000 }

describe('a retry', () => {
  it('waits a drawn time, longer after each failure, and is made twice at most', () => {
    const { pauseBefore } = makeRetries(() => 1)
    expect([0, 1, 2].map((tries) => pauseBefore({ ...failed, tries }))).toEqual([50, 100, undefined])
    expect(makeRetries(() => 0).pauseBefore(failed)).toBe(0)
  })

  it('is made only if the deadline leaves time', () => {
    const { pauseBefore } = makeRetries(() => 1)
    expect(pauseBefore({ ...failed, deadline: NOW + 50 })).toBeUndefined()
    expect(pauseBefore({ ...failed, deadline: NOW + 51 })).toBe(50)
  })

  it.each([
    ['2', 2000],
    ['0', 0],
    ['Mon, 02 Mar 2026 08:00:03 GMT', 3000],
    ['Mon, 02 Mar 2026 07:59:00 GMT', 0],
    ['bientôt', undefined],
    ['-5', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('waits what the subgraph asks for: %s', (retryAfter, expected) => {
    expect(waitAsked(retryAfter, NOW)).toBe(expected)
    const pause = makeRetries(() => 1).pauseBefore({ ...failed, retryAfter })
    expect(pause).toBe((expected ?? 0) + 50)
  })

  it('that the subgraph asks for later than the deadline is not made, and costs nothing', () => {
    const { pauseBefore } = makeRetries()
    for (let i = 0; i < 50; i++) expect(pauseBefore({ ...failed, retryAfter: '10' })).toBeUndefined()
    expect(pauseBefore(failed)).toBeDefined()
  })

  it('is one for ten fetches, beyond a reserve that is not exceeded', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 500 }), (asked) => {
        const { earn, pauseBefore } = makeRetries()
        let [fetches, retried] = [0, 0]
        for (const isFetch of asked) {
          if (isFetch) {
            earn()
            fetches += 1
          } else if (pauseBefore(failed) !== undefined) retried += 1
          expect(retried).toBeLessThanOrEqual(10 + fetches / 10 + 1e-6)
        }
      }),
    )
    const { earn, pauseBefore } = makeRetries()
    for (let i = 0; i < 1000; i++) earn()
    const made = Array.from({ length: 50 }, () => pauseBefore(failed)).filter((pause) => pause !== undefined)
    expect(made).toHaveLength(10)
  })
})
