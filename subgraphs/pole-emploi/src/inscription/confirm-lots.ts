import type { Rooms, Scope } from '@traitdunion/subgraph'
import { InscriptionStore } from './inscription.store.js'

const RETRY_MS = 5_000

type Reach = Pick<Scope, 'dataSource' | 'appariement'>

/** Makes the persons of a lot visible: idempotent, so it is done again on each replay. */
export const confirmLot = async ({ dataSource, appariement }: Reach, lot: string): Promise<void> => {
  await appariement.confirm(lot)
  await InscriptionStore.forgetLot(dataSource.manager, lot)
}

/** Confirms what a stop, or an outage of the matching service, left between our commit and its confirmation. */
export const confirmLots = async (rooms: Rooms): Promise<() => Promise<void>> => {
  let stopped = false
  let wake = () => {}

  const run = async () => {
    while (!stopped) {
      try {
        for (const lot of await InscriptionStore.lotsToConfirm(rooms.dataSource.manager)) {
          if (stopped) return
          await confirmLot(rooms, lot)
        }
      } catch {
        // The service is still away: the lots stay in their table for the next turn.
      }
      if (!stopped)
        await new Promise<void>((resolve) => {
          wake = resolve
          setTimeout(resolve, RETRY_MS).unref()
        })
    }
  }
  const running = run()
  return async () => {
    stopped = true
    wake()
    await running
  }
}
