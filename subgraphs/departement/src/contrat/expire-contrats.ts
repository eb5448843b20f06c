import { type Rooms, today } from '@traitdunion/subgraph'
import { ContratStore } from './contrat.store.js'

const AGAIN_MS = 15 * 60_000

/** A contract whose term has come says so by itself, at start and then through the day; nobody has to notice. */
export const expireContratsInBackground = async ({ dataSource }: Rooms): Promise<() => Promise<void>> => {
  let running = Promise.resolve()
  const again = () => {
    // A database that is away for a moment is met again at the next turn.
    running = running.then(() => ContratStore.expire(dataSource, today())).catch(() => {})
  }
  again()
  const timer = setInterval(again, AGAIN_MS).unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
