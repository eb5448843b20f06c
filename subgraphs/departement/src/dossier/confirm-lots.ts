import type { AppariementClient, Rooms, Scope } from '@traitdunion/subgraph'
import { DossierStore } from './dossier.store.js'

const AGAIN_MS = 5000

/** Confirms the lots whose file is written; what fails stays recorded, is tried again and holds nothing else back. */
export const confirmLots = async (dataSource: Scope['dataSource'], appariement: AppariementClient): Promise<void> => {
  for (const lot of await DossierStore.unconfirmedLots(dataSource))
    await appariement.confirm(lot).then(
      () => DossierStore.confirmed(dataSource, lot),
      () => {},
    )
}

/** Goes on confirming what a fault of the service or the end of a process left behind. */
export const confirmLotsInBackground = async ({ dataSource, appariement }: Rooms): Promise<() => Promise<void>> => {
  let running = Promise.resolve()
  const again = () => {
    // A database that is away for a moment is met again at the next turn.
    running = running.then(() => confirmLots(dataSource, appariement)).catch(() => {})
  }
  again()
  const timer = setInterval(again, AGAIN_MS).unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
