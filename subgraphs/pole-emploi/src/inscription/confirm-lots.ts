import { AppariementFault, type Rooms, type Scope } from '@traitdunion/subgraph'
import { InscriptionStore } from './inscription.store.js'

const RETRY_MS = 5_000

type Reach = Pick<Scope, 'dataSource' | 'appariement'>

/** Makes the persons of a lot visible: idempotent, so it is done again on each replay. */
export const confirmLot = async (
  { dataSource, appariement }: Reach,
  lot: string,
  signal?: AbortSignal,
): Promise<void> => {
  await appariement.call('POST', `/lots/${lot}/confirmer`, {}, signal)
  await InscriptionStore.forgetLot(dataSource.manager, lot)
}

/** One lot that the service refuses must not hold back the others; a service that is away makes them all wait. */
const isTried = (reach: Reach, lot: string, signal: AbortSignal): Promise<boolean> =>
  confirmLot(reach, lot, signal).then(
    () => true,
    (error: unknown) => error instanceof AppariementFault && error.status < 500,
  )

/** Confirms what a stop, or an outage of the matching service, left between our commit and its confirmation. */
export const confirmLots = async (rooms: Rooms): Promise<() => Promise<void>> => {
  const stopping = new AbortController()
  let wake = () => {}

  const run = async () => {
    while (!stopping.signal.aborted) {
      const lots = await InscriptionStore.lotsToConfirm(rooms.dataSource.manager).catch(() => [])
      for (const lot of lots) if (!(await isTried(rooms, lot, stopping.signal))) break
      if (!stopping.signal.aborted)
        await new Promise<void>((resolve) => {
          wake = resolve
          setTimeout(resolve, RETRY_MS).unref()
        })
    }
  }
  const running = run()
  return async () => {
    stopping.abort()
    wake()
    await running
  }
}
