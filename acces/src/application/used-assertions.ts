import { createHash } from 'node:crypto'
import type { CodeErreur } from '../errors.js'

/** Longest life of an assertion: what is kept to detect a replay is bounded by it. */
const LONGEST = 300
/** The library's tolerance for clocks that differ; an assertion is acceptable this long after its `exp`. */
export const CLOCK_TOLERANCE = 15

export interface Assertion {
  readonly clientId: string
  readonly jti: string
  /** Seconds, as in the JWT. */
  readonly exp: number
}

/**
 * Each assertion serves once. The library checks this too, but in two steps with a pause between them, so that two
 * calls at the same moment both pass; here the look-up and the record are one synchronous step.
 */
export class UsedAssertions {
  readonly #seen = new Map<string, Map<string, number>>()

  /** Per application: one that asks too much only locks itself out. */
  constructor(private readonly limit = 20_000) {}

  use({ clientId, jti, exp }: Assertion, now = Math.floor(Date.now() / 1000)): CodeErreur | undefined {
    if (exp > now + LONGEST + CLOCK_TOLERANCE) return 'ASSERTION_TROP_LONGUE'
    const seen = this.#seen.get(clientId) ?? new Map<string, number>()
    this.#seen.set(clientId, seen)
    // Its digest, because its length is the sender's choice and memory is ours.
    const mark = createHash('sha256').update(jti).digest('base64')
    if (seen.has(mark)) return 'ASSERTION_DEJA_UTILISEE'
    if (seen.size >= this.limit) forgetExpired(seen, now)
    // Forgetting a live one would allow its replay: refuse instead.
    if (seen.size >= this.limit) return 'CAPACITE_ATTEINTE'
    seen.set(mark, exp + CLOCK_TOLERANCE)
    return undefined
  }
}

function forgetExpired(seen: Map<string, number>, now: number) {
  for (const [mark, until] of seen) if (until < now) seen.delete(mark)
}
