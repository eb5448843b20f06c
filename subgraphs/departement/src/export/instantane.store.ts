import pg from 'pg'

/** Rows that the server hands over at a time. */
const PAR_LOT = 500

/** A reader that takes nothing for so long is let go: an open snapshot keeps PostgreSQL from tidying. */
const SILENCE_MAX = '60s'

/** Rows of one query, by lots, all as they stood at one instant. */
export type Instantane = <Ligne>(sql: string, parametres: readonly unknown[]) => AsyncGenerator<readonly Ligne[]>

/**
 * Reads through a cursor, in a transaction that sees nothing of what is written meanwhile. In a session of its own: a
 * slow reader must not keep a place from those who use the graph.
 */
export const instantaneOf = (databaseUrl: string, nom: string): Instantane =>
  async function* <Ligne>(sql: string, parametres: readonly unknown[]) {
    const client = new pg.Client({ connectionString: databaseUrl, application_name: `export-${nom}` })
    // Without a listener, a cut connection would bring the process down; the next fetch says what is wrong.
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query('/* sql: export-begin */ begin isolation level repeatable read read only')
      await client.query(`/* sql: export-silence */ set local idle_in_transaction_session_timeout = '${SILENCE_MAX}'`)
      // Each line looks up its own rows: after a first import, statistics that are behind would have whole tables read
      // for each.
      await client.query('/* sql: export-by-index */ set local enable_seqscan = off')
      await client.query(`/* sql: export-cursor */ declare lignes no scroll cursor for ${sql}`, [...parametres])
      for (;;) {
        const { rows } = await client.query(`/* sql: export-fetch */ fetch ${PAR_LOT} from lignes`)
        if (rows.length > 0) yield rows as Ligne[]
        if (rows.length < PAR_LOT) return
      }
    } finally {
      // Closing the session ends its transaction, which has written nothing.
      await client.end().catch(() => {})
    }
  }
