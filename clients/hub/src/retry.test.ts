import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTransient, readRetryAfter, retryDelay } from './retry.js'

const NOW = Date.parse('2026-03-02T08:00:00Z')

test.each([
  ['0', 0],
  ['12', 12_000],
  ['Mon, 02 Mar 2026 08:00:30 GMT', 30_000],
  ['Mon, 02 Mar 2026 07:00:00 GMT', 0],
])('Retry-After %s is %i ms', (header, ms) => {
  expect(readRetryAfter(header, NOW)).toBe(ms)
})

test.each([[null], [''], ['bientôt'], ['-5 s'], ['1e999x']])('Retry-After %s counts as absent', (header) => {
  expect(readRetryAfter(header, NOW)).toBeUndefined()
})

test('only what may pass by itself is transient', () => {
  expect([502, 503, 504].every((status) => isTransient({ kind: 'http', status }))).toBe(true)
  expect(isTransient({ kind: 'reseau' })).toBe(true)
  for (const status of [400, 401, 403, 404, 408, 413, 429, 500, 501])
    expect(isTransient({ kind: 'http', status })).toBe(false)
  expect(isTransient({ kind: 'delai', timeoutMs: 1 })).toBe(false)
  expect(isTransient({ kind: 'reponse', status: 200 })).toBe(false)
})

test('the wait grows with attempts, is spread, and never ends before what the hub asked', () => {
  const random = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), random, fc.nat(60_000), (attempt, chance, retryAfterMs) => {
      const step = 200 * 2 ** (attempt - 1)
      const alone = retryDelay({ kind: 'reseau' }, attempt, chance)
      expect(alone >= step / 2 && alone <= step).toBe(true)
      const asked = retryDelay({ kind: 'http', status: 503, retryAfterMs }, attempt, chance)
      expect(asked >= retryAfterMs && asked <= retryAfterMs + step).toBe(true)
    }),
  )
})
