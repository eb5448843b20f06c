import type { AppariementClient, Rooms } from '@traitdunion/subgraph'
import { LotStore } from './lot.store.js'

const EVERY_MS = 15_000

const confirmEach = async (appariement: AppariementClient, store: LotStore, lots: readonly string[]) => {
  for (const lot of lots) {
    await appariement.confirm(lot)
    await store.forget(lot)
  }
}

/** Confirms what an object was matched in. A service that does not answer is asked again in the background. */
export const confirmLotsOf = async (
  { dataSource, appariement }: Pick<Rooms, 'dataSource' | 'appariement'>,
  objetId: string,
): Promise<void> => {
  const store = new LotStore(dataSource)
  const lots = await store.findOf(objetId)
  await confirmEach(appariement, store, lots).catch(() => {})
}

/** Confirms what was left: the process died between commit and confirmation, or the service was down. */
export const confirmLots = async ({ dataSource, appariement }: Rooms): Promise<() => Promise<void>> => {
  const store = new LotStore(dataSource)
  let running = Promise.resolve()
  const confirmAll = () => {
    running = running.then(async () => confirmEach(appariement, store, await store.findAll()).catch(() => {}))
  }
  confirmAll()
  const timer = setInterval(confirmAll, EVERY_MS)
  return async () => {
    clearInterval(timer)
    await running.catch(() => {})
  }
}
