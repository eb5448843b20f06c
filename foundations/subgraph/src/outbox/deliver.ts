import type { TokenSource } from '@traitdunion/service'
import type { DataSource, EntityManager } from 'typeorm'
import { request } from 'undici'
import { orAborted } from '../or-aborted.js'
import { repeat, restAfter } from '../repeat.js'

const BATCH = 200
const IDLE_MS = 500
/** Between two attempts while the receiver is down: from one second to this. */
const RETRY_MAX_MS = 10_000
const ANSWER_WITHIN_MS = 15_000

/** A table whose rows leave for espace-partage, in the order of their position. */
export interface Queue {
  readonly table: string
  /** Route of espace-partage that takes them. */
  readonly path: string
  /** Same number for all: of two processes on one database, one delivers and the other waits its turn. */
  readonly lock: number
  readonly bodyOf: (rows: readonly Row[]) => unknown
  /** What the receiver says of a batch that it took. */
  readonly onAnswer?: (answer: unknown) => void
}

export interface Delivery {
  readonly dataSource: DataSource
  readonly url: string
  readonly token: TokenSource
  readonly onFault: (error: unknown) => void
}

export type Row = Readonly<Record<string, unknown>>

const oldest = (manager: EntityManager, table: string): Promise<Row[]> =>
  manager.query(/* sql: outbox-batch */ `select * from ${table} order by position limit ${BATCH}`)

/**
 * Sends what a queue holds to espace-partage, in order, at least once, and forgets it when it is received. The lock
 * lives in the transaction that forgets, so it dies with the process that holds it.
 * @returns stops delivering
 */
export const deliverQueue = (queue: Queue, { dataSource, url, token, onFault }: Delivery): (() => Promise<void>) => {
  const send = async (rows: readonly Row[], signal: AbortSignal) => {
    const bearer = await orAborted(token(), signal)
    const answer = await request(`${url}${queue.path}`, {
      method: 'POST',
      signal,
      headersTimeout: ANSWER_WITHIN_MS,
      bodyTimeout: ANSWER_WITHIN_MS,
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify(queue.bodyOf(rows)),
    })
    if (answer.statusCode >= 300) {
      await answer.body.dump()
      throw new Error(`espace-partage a répondu ${answer.statusCode} à la boîte d'envoi`)
    }
    if (queue.onAnswer) queue.onAnswer(await answer.body.json())
    else await answer.body.dump()
  }

  const sendBatch = (signal: AbortSignal): Promise<number> =>
    dataSource.transaction(async (manager) => {
      const [{ mine }] = await manager.query(/* sql: outbox-lock */ 'select pg_try_advisory_xact_lock($1) as mine', [
        queue.lock,
      ])
      if (!mine) return 0
      const rows = await oldest(manager, queue.table)
      if (rows.length === 0) return 0
      await send(rows, signal)
      await manager.query(/* sql: outbox-forget */ `delete from ${queue.table} where position = any($1)`, [
        rows.map(({ position }) => position),
      ])
      return rows.length
    })

  let retry = IDLE_MS
  return repeat({
    turn: async (signal) => {
      const begun = performance.now()
      const sent = await sendBatch(signal)
      retry = IDLE_MS
      return sent < BATCH ? restAfter(begun, IDLE_MS) : 0
    },
    onFault: (error) => {
      onFault(error)
      retry = Math.min(retry * 2, RETRY_MAX_MS)
      return retry
    },
  })
}
