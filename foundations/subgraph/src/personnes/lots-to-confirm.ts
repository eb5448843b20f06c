import type { DataSource, EntityManager } from 'typeorm'
import type { ActOutcome } from '../database/act.js'
import { repeat } from '../repeat.js'
import { type AppariementClient, AppariementFault } from './appariement.client.js'

const RETRY_MS = 5_000
const BATCH = 100

interface Reach {
  readonly dataSource: DataSource
  readonly appariement: Pick<AppariementClient, 'confirm' | 'reject'>
}

/** What the service refuses of one lot says nothing of the next; any other fault is met by all. */
const isOfThisLot = (error: unknown) => error instanceof AppariementFault && [400, 404, 409].includes(error.status)

interface LotTable {
  /** The column that names the object written with the lot, where the table has one: a replay then confirms its own only. */
  readonly objet?: 'objet_id'
}

export interface LotsToConfirm {
  /** Records the lot in the transaction of the act: a crash between commit and confirmation loses nothing. */
  readonly remember: (manager: EntityManager, lot: string, objetId: string) => Promise<void>
  /**
   * To be awaited once the act is over: confirms what is written, has the service sweep what is refused. Never throws,
   * since the act has its outcome: what fails here is the background's to mend.
   * @param lot `null` when this request opened none: on a replay, what the first request left is confirmed
   */
  readonly settle: (reach: Reach, outcome: ActOutcome, lot: string | null) => Promise<void>
  /** Goes on confirming what an outage of the service, or the end of a process, left behind. Returns how to stop it. */
  readonly inBackground: (reach: Reach) => Promise<() => Promise<void>>
}

/**
 * The lots whose rows are committed here and that the matching service has yet to confirm: the table `lot_a_confirmer`
 * of the subgraph, whose migration holds at least `lot text primary key`.
 * @example `export const lots = lotsToConfirm({ objet: 'objet_id' })`, then `background: lots.inBackground`
 */
export const lotsToConfirm = ({ objet }: LotTable = {}): LotsToConfirm => {
  const confirm = async ({ dataSource, appariement }: Reach, lot: string, signal?: AbortSignal) => {
    await appariement.confirm(lot, signal)
    await dataSource.query(/* sql: lot-forget */ 'delete from lot_a_confirmer where lot = $1', [lot])
  }

  /** By name, not by age: lots that the service refuses time and again leave their place to those behind them. */
  const waiting = async ({ dataSource }: Reach, after: string, objetId?: string): Promise<string[]> => {
    const ofObjet = objet && objetId ? `and ${objet} = $3` : ''
    const rows: { lot: string }[] = await dataSource.query(
      /* sql: lots-to-confirm */ `select lot from lot_a_confirmer where lot > $1 ${ofObjet} order by lot limit $2`,
      ofObjet ? [after, BATCH, objetId] : [after, BATCH],
    )
    return rows.map(({ lot }) => lot)
  }

  const confirmWaiting = async (reach: Reach, { objetId, signal }: { objetId?: string; signal?: AbortSignal }) => {
    let lots = await waiting(reach, '', objetId)
    while (lots.length > 0) {
      for (const lot of lots)
        await confirm(reach, lot, signal).catch((error) => {
          if (!isOfThisLot(error)) throw error
        })
      lots = await waiting(reach, lots.at(-1) as string, objetId)
    }
  }

  return {
    remember: async (manager, lot, objetId) => {
      await (objet
        ? manager.query(
            /* sql: lot-remember-of */
            `insert into lot_a_confirmer (lot, ${objet}) values ($1, $2) on conflict do nothing`,
            [lot, objetId],
          )
        : manager.query(
            /* sql: lot-remember */ 'insert into lot_a_confirmer (lot) values ($1) on conflict do nothing',
            [lot],
          ))
    },

    settle: async (reach, outcome, lot) => {
      const settled = async () => {
        if (outcome.kind === 'refuse') return lot && reach.appariement.reject(lot)
        return lot ? confirm(reach, lot) : confirmWaiting(reach, { objetId: outcome.id })
      }
      await settled().catch(() => {})
    },

    inBackground: async (reach) =>
      repeat({
        turn: async (signal) => {
          await confirmWaiting(reach, { signal })
          return RETRY_MS
        },
        // A service or a database that is away for a moment is met again at the next turn.
        onFault: () => RETRY_MS,
      }),
  }
}
