import { type CivilDate, type Rooms, repeat, today } from '@traitdunion/subgraph'

const AGAIN_MS = 15 * 60_000

/**
 * What a day that has gone by changes (a contract whose term has come) says so by itself, at start and then through the
 * day; nobody has to notice.
 * @returns the `background` of a subgraph
 * @example `withTheCalendar((dataSource, today) => ContratStore.expire(dataSource, today))`
 */
export const withTheCalendar =
  (turn: (dataSource: Rooms['dataSource'], today: CivilDate) => Promise<unknown>) =>
  async ({ dataSource }: Pick<Rooms, 'dataSource'>): Promise<() => Promise<void>> =>
    repeat({
      turn: async () => {
        await turn(dataSource, today())
        return AGAIN_MS
      },
      // A database that is away for a moment is met again at the next turn.
      onFault: () => AGAIN_MS,
    })
