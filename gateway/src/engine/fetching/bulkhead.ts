import type { Ending, Patience } from './patience.js'

/** Gives the place back. */
export type Leave = () => void

export interface Bulkhead {
  /** A place, at once or in turn; `plein` when as many wait already as may. */
  readonly enter: (patience: Patience) => Leave | Promise<Leave | Ending> | 'plein'
}

export interface Places {
  /** Fetches under way. */
  readonly atOnce: number
  /** Fetches that wait for one of those to end. */
  readonly waiting: number
}

/** So many fetches of one subgraph and no more: a slow one keeps its own callers waiting, few of them, and no one else's. */
export const makeBulkhead = ({ atOnce, waiting }: Places): Bulkhead => {
  let inside = 0
  const line = new Set<() => void>()
  // A place that is left goes to the next in line: nobody slips in between.
  const leave = () => {
    const [next] = line
    if (next) next()
    else inside -= 1
  }
  return {
    enter: (patience) => {
      if (inside < atOnce) {
        inside += 1
        return leave
      }
      if (line.size >= waiting) return 'plein'
      return new Promise((resolve) => {
        const begin = () => {
          line.delete(begin)
          patience.onEnd(undefined)
          resolve(leave)
        }
        line.add(begin)
        patience.onEnd((ending) => {
          line.delete(begin)
          resolve(ending)
        })
      })
    },
  }
}
