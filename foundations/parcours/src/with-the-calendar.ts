import { type CivilDate, type Rooms, today } from '@traitdunion/subgraph'

const AGAIN_MS = 15 * 60_000

/**
 * What a day that has gone by changes (a contract whose term has come) says so by itself, at start and then through the
 * day; nobody has to notice.
 * @returns the `background` of a subgraph
 * @example `withTheCalendar((dataSource, today) => ContratStore.expire(dataSource, today))`
 */
export const withTheCalendar =
  (turn: (dataSource: Rooms['dataSource'], today: CivilDate) => Promise<unknown>) =>
  async ({ dataSource }: Pick<Rooms, 'dataSource'>): Promise<() => Promise<void>> => {
    let running: Promise<unknown> = Promise.resolve()
    const again = () => {
      // A database that is away for a moment is met again at the next turn.
      running = running.then(() => turn(dataSource, today())).catch(() => {})
    }
    again()
    const timer = setInterval(again, AGAIN_MS).unref()
    return async () => {
      clearInterval(timer)
      await running
    }
  }
