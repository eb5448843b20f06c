/** How often one fetch is made again at most. */
const TRIES = 2
/** A tenth of what is asked of a subgraph may be asked again: what is down is not pushed down further. */
const SHARE = 0.1
/** What may be asked again whatever was asked before. */
const RESERVE = 10
const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 1000

export interface Failed {
  /** Times that it was made again already. */
  readonly tries: number
  /** What the subgraph said of when to come back. */
  readonly retryAfter: string | undefined
  readonly now: number
  readonly deadline: number
}

export interface Retries {
  /** A fetch is made for the first time. */
  readonly earn: () => void
  /** Milliseconds to wait before the fetch is made again, or nothing: it is not. What is given is spent. */
  readonly pauseBefore: (failed: Failed) => number | undefined
}

/** `Retry-After`, a count of seconds or a date → milliseconds from now; nothing if it is neither. */
export const waitAsked = (retryAfter: string | undefined, now: number): number | undefined => {
  if (retryAfter === undefined) return undefined
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1000
  const date = retryAfter.endsWith(' GMT') ? Date.parse(retryAfter) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

export const makeRetries = (chance: () => number = Math.random): Retries => {
  let owed = RESERVE
  return {
    earn: () => {
      owed = Math.min(RESERVE, owed + SHARE)
    },
    pauseBefore: ({ tries, retryAfter, now, deadline }) => {
      if (tries >= TRIES || owed < 1) return undefined
      // Full jitter: those who failed together do not come back together.
      const jitter = chance() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries)
      const pause = (waitAsked(retryAfter, now) ?? 0) + jitter
      if (now + pause >= deadline) return undefined
      owed -= 1
      return pause
    },
  }
}
