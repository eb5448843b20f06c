import { setTimeout as pause } from 'node:timers/promises'
import type { Rooms } from '@traitdunion/subgraph'
import { closeLots } from './close-lots.js'
import { ImportStore } from './import.store.js'
import { openSession } from './session.js'

const EVERY_MS = 1000

/** Closes the imports of a dead process. Someone who holds the lock does it too, so not having it is no failure. */
const closeDead = async (databaseUrl: string) => {
  const session = await openSession(databaseUrl, 1)
  if (!session) return
  try {
    await new ImportStore(session.client).closeDeadImports()
  } finally {
    await session.close()
  }
}

/**
 * Goes on with what a stop has left: imports of a dead process at start, lots to confirm or reject for ever.
 * @returns stops it
 */
export const finishImports = async ({ dataSource, appariement, config }: Rooms): Promise<() => Promise<void>> => {
  const stopping = new AbortController()
  const run = async () => {
    let isClean = false
    while (!stopping.signal.aborted) {
      try {
        if (!isClean) await closeDead(config.databaseUrl)
        isClean = true
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
