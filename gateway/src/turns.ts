import { setImmediate as nextTurn } from 'node:timers/promises'

const TURN_MS = 10

/**
 * Long work, piece by piece: called after each piece, it lets requests go on once this turn has been long enough, and has
 * nothing to wait for until then.
 * @example `for (const piece of pieces) { work(piece); await turn() }`
 */
export const makeTurns = (): (() => Promise<void> | undefined) => {
  let begun = performance.now()
  const next = async () => {
    await nextTurn()
    begun = performance.now()
  }
  return () => (performance.now() - begun < TURN_MS ? undefined : next())
}

/** Runs work that stops after each of its steps, each in a turn of its own. */
export const turnByTurn = async <T>(steps: Generator<void, T>): Promise<T> => {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await nextTurn()
  }
}

/** The same without a stop, for who can give nothing to others meanwhile. */
export const atOnce = <T>(steps: Generator<void, T>): T => {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
