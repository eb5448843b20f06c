import { setTimeout as pause } from 'node:timers/promises'

interface Repeated {
  /** One turn; gives how long to wait before the next, in milliseconds, `0` for at once. */
  readonly turn: (signal: AbortSignal) => Promise<number>
  /** What to do of a turn that failed, and how long to wait before the next. Never called for what the stop cut short. */
  readonly onFault: (error: unknown) => number
}

/**
 * Work that goes on for as long as a service lives, one turn after the other.
 * @returns stops it: the turn under way is told by its signal, and awaited
 * @example `const stop = repeat({ turn: async (signal) => { await sweep(signal); return 1000 }, onFault: () => 5000 })`
 */
export const repeat = ({ turn, onFault }: Repeated): (() => Promise<void>) => {
  const stopping = new AbortController()
  const { signal } = stopping
  const run = async () => {
    while (!signal.aborted) {
      const wait = await turn(signal).catch((error) => (signal.aborted ? 0 : onFault(error)))
      if (wait > 0) await pause(wait, undefined, { signal, ref: false }).catch(() => {})
    }
  }
  const running = run()
  return async () => {
    stopping.abort()
    await running
  }
}

const REST = 3
const REST_MAX_MS = 15_000

/**
 * How long work in the background rests after a look that began then: it takes a quarter of the time at most, since a look
 * costs as much as what a large publication under way has written and not shown.
 */
export const restAfter = (begun: number, leastMs: number): number =>
  Math.max(leastMs, Math.min((performance.now() - begun) * REST, REST_MAX_MS))
