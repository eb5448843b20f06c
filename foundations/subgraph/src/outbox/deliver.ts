import type { TokenSource } from '@traitdunion/service'
import type { DataSource } from 'typeorm'
import { request } from 'undici'

const BATCH = 200
const IDLE_MS = 500

interface Delivery {
  readonly dataSource: DataSource
  readonly url: string
  readonly token: TokenSource
  readonly onFault: (error: unknown) => void
}

/**
 * Sends recorded events to espace-partage, in order, at least once (the receiver knows each by its id), and forgets
 * them when they are received.
 * @returns stops delivering
 */
export const deliverOutbox = ({ dataSource, url, token, onFault }: Delivery): (() => Promise<void>) => {
  let stopped = false
  let wake = () => {}

  const sendBatch = async (): Promise<number> => {
    const rows: Record<string, unknown>[] = await dataSource.query(
      /* sql: outbox-batch */
      `select position, id, personne_id, nature, survenu_le, objet_type, objet_id from evenement_sortant order by position limit ${BATCH}`,
    )
    if (rows.length === 0) return 0
    const answer = await request(`${url}/evenements`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        evenements: rows.map((row) => ({
          id: row.id,
          personneId: row.personne_id,
          nature: row.nature,
          survenuLe: row.survenu_le,
          objetType: row.objet_type,
          objetId: row.objet_id,
        })),
      }),
    })
    await answer.body.dump()
    if (answer.statusCode >= 300) throw new Error(`espace-partage a répondu ${answer.statusCode} à la boîte d'envoi`)
    await dataSource.query(/* sql: outbox-forget */ 'delete from evenement_sortant where position = any($1)', [
      rows.map(({ position }) => position),
    ])
    return rows.length
  }

  const run = async () => {
    while (!stopped) {
      const sent = await sendBatch().catch((error) => {
        if (!stopped) onFault(error)
        return 0
      })
      if (sent < BATCH && !stopped)
        await new Promise<void>((resolve) => {
          wake = resolve
          setTimeout(resolve, IDLE_MS).unref()
        })
    }
  }
  const running = run()
  return async () => {
    stopped = true
    wake()
    await running
  }
}
