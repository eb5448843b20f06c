import { type Rooms, repeat } from '@traitdunion/subgraph'
import { closeLots } from './close-lots.js'
import { sweepDeadImports } from './dead-imports.store.js'

const EVERY_MS = 1000

/**
 * Goes on with what a stop has left: imports of a dead process to close, lots to confirm or reject until it is done.
 * @returns stops it
 */
export const finishImports = async ({ dataSource, appariement }: Rooms): Promise<() => Promise<void>> =>
  repeat({
    turn: async () => {
      await sweepDeadImports(dataSource)
      await closeLots(dataSource, appariement)
      return EVERY_MS
    },
    // The matching service or the database is away: the next turn tries again, and their own followers say so.
    onFault: () => EVERY_MS,
  })
