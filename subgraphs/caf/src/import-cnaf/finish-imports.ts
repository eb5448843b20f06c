import { setTimeout as pause } from 'node:timers/promises'
import type { Rooms } from '@traitdunion/subgraph'
import { closeLots } from './close-lots.js'
import { sweepDeadImports } from './dead-imports.store.js'

const EVERY_MS = 1000

/**
 * Goes on with what a stop has left: imports of a dead process to close, lots to confirm or reject until it is done.
 * @returns stops it
 */
export const finishImports = async ({ dataSource, appariement }: Rooms): Promise<() => Promise<void>> => {
  const stopping = new AbortController()
  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        await sweepDeadImports(dataSource)
        await closeLots(dataSource, appariement)
      } catch {
        // The matching service or the database is away: the next round tries again, and their own followers say so.
      }
      await pause(EVERY_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
    }
  }
  const running = run()
  return async () => {
    stopping.abort()
    await running
  }
}
