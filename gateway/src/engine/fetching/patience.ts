import type { Gone } from '../../pipeline/context.js'

/** Why something ends before its answer: its time is over, or nobody waits for it any more. */
export type Ending = 'echeance' | 'abandon'

/** How long one fetch is waited for, through all that it waits in: one thing after the other. */
export interface Patience {
  readonly ended: () => Ending | undefined
  /** Whoever waits now hears of the end, at once if it has come; the one before no longer does. */
  readonly onEnd: (hear: ((ending: Ending) => void) | undefined) => void
  readonly end: (ending: Ending) => void
}

export const makePatience = (): Patience => {
  let ended: Ending | undefined
  let listener: ((ending: Ending) => void) | undefined
  return {
    ended: () => ended,
    onEnd: (hear) => {
      listener = hear
      if (ended) hear?.(ended)
    },
    end: (ending) => {
      if (ended) return
      ended = ending
      listener?.(ending)
    },
  }
}

interface Bounds {
  /** In so many milliseconds it is over. */
  readonly withinMs: number
  /** Set off when nobody waits any more. */
  readonly gone?: Gone | undefined
}

/**
 * A patience with an end, while some work needs it: no timer and no listener is left behind.
 * @example `await patiently({ withinMs: 2000 }, (patience) => flight.wait(patience))`
 */
export const patiently = async <T>(
  { withinMs, gone }: Bounds,
  work: (patience: Patience) => Promise<T>,
): Promise<T> => {
  const patience = makePatience()
  const leave = () => patience.end('abandon')
  if (gone?.aborted) leave()
  const timer = setTimeout(patience.end, withinMs, 'echeance')
  gone?.addEventListener('abort', leave)
  try {
    return await work(patience)
  } finally {
    clearTimeout(timer)
    gone?.removeEventListener('abort', leave)
  }
}
