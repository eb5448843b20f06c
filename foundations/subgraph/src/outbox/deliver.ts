import { setTimeout as pause } from 'node:timers/promises'
import type { TokenSource } from '@traitdunion/service'
import type { DataSource, EntityManager } from 'typeorm'
import { request } from 'undici'
import { orAborted } from '../or-aborted.js'

const BATCH = 200
const IDLE_MS = 500
/** Between two attempts while the receiver is down: from one second to this. */
const RETRY_MAX_MS = 10_000
const ANSWER_WITHIN_MS = 15_000
/** Same number for all: of two processes on one database, one delivers and the other waits its turn. */
const DELIVERY_LOCK = 7267002

interface Delivery {
  readonly dataSource: DataSource
  readonly url: string
  readonly token: TokenSource
  readonly onFault: (error: unknown) => void
}

type Row = Readonly<Record<string, unknown>>

const oldest = (manager: EntityManager): Promise<Row[]> =>
  manager.query(
    /* sql: outbox-batch */
    `select position, id, personne_id, nature, survenu_le, objet_type, objet_id from evenement_sortant order by position limit ${BATCH}`,
  )

const bodyOf = (rows: readonly Row[]) =>
  JSON.stringify({
    evenements: rows.map((row) => ({
      id: row.id,
      personneId: row.personne_id,
      nature: row.nature,
      survenuLe: row.survenu_le,
      objetType: row.objet_type,
      objetId: row.objet_id,
    })),
  })

/**
 * Sends recorded events to espace-partage, in order, at least once (the receiver knows each by its id), and forgets
 * them when they are received. The lock lives in the transaction that forgets, so it dies with the process that holds it.
 * @returns stops delivering
 */
export const deliverOutbox = ({ dataSource, url, token, onFault }: Delivery): (() => Promise<void>) => {
  const stopping = new AbortController()
  const { signal } = stopping

  const send = async (rows: readonly Row[]) => {
    const bearer = await orAborted(token(), signal)
    const answer = await request(`${url}/evenements`, {
      method: 'POST',
      signal,
      headersTimeout: ANSWER_WITHIN_MS,
      bodyTimeout: ANSWER_WITHIN_MS,
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: bodyOf(rows),
    })
    await answer.body.dump()
    if (answer.statusCode >= 300) throw new Error(`espace-partage a répondu ${answer.statusCode} à la boîte d'envoi`)
  }

  const sendBatch = (): Promise<number> =>
    dataSource.transaction(async (manager) => {
      const [{ mine }] = await manager.query(/* sql: outbox-lock */ 'select pg_try_advisory_xact_lock($1) as mine', [
        DELIVERY_LOCK,
      ])
      if (!mine) return 0
      const rows = await oldest(manager)
      if (rows.length === 0) return 0
      await send(rows)
      await manager.query(/* sql: outbox-forget */ 'delete from evenement_sortant where position = any($1)', [
        rows.map(({ position }) => position),
      ])
      return rows.length
    })

  const wait = (ms: number) => pause(ms, undefined, { signal, ref: false }).catch(() => {})

  const run = async () => {
    let retry = IDLE_MS
    while (!signal.aborted) {
      try {
        const sent = await sendBatch()
        retry = IDLE_MS
        if (sent < BATCH) await wait(IDLE_MS)
      } catch (error) {
        if (signal.aborted) return
        onFault(error)
        retry = Math.min(retry * 2, RETRY_MAX_MS)
        await wait(retry)
      }
    }
  }
  const running = run()
  return async () => {
    stopping.abort()
    await running
  }
}
