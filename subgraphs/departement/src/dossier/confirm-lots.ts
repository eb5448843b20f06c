import type { AppariementClient, Rooms, Scope } from '@traitdunion/subgraph'
import { DossierStore } from './dossier.store.js'

const AGAIN_MS = 5000

/**
 * Confirms the lots whose file is written; what fails stays recorded and is tried again.
 * @returns whether nothing is left to confirm
 */
export const confirmLots = async (
  dataSource: Scope['dataSource'],
  appariement: AppariementClient,
): Promise<boolean> => {
  try {
    for (const lot of await DossierStore.unconfirmedLots(dataSource)) {
      await appariement.confirm(lot)
      await DossierStore.confirmed(dataSource, lot)
    }
    return true
  } catch {
    return false
  }
}

/** Goes on confirming what a fault of the service or the end of a process left behind. */
export const confirmLotsInBackground = async ({ dataSource, appariement }: Rooms): Promise<() => Promise<void>> => {
  let running = Promise.resolve(true)
  const again = () => {
    running = running.then(() => confirmLots(dataSource, appariement))
  }
  again()
  const timer = setInterval(again, AGAIN_MS).unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
