import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** Same number for all: one import at a time on a database, whichever process runs it. */
export const IMPORT_LOCK = 7267101

/** A process that has just died, or the tidying of dead imports, holds it for a moment only. */
const ATTEMPTS = 15
const BETWEEN_MS = 100

/** The connection of one import. The lock, the staging tables and the transaction live and die with it. */
export interface Session {
  readonly client: pg.Client
  readonly close: () => Promise<void>
}

const takes = async (client: pg.Client): Promise<boolean> => {
  for (let attempt = 1; ; attempt++) {
    const { rows } = await client.query('/* sql: import-lock */ select pg_try_advisory_lock($1) as taken', [
      IMPORT_LOCK,
    ])
    if (rows[0].taken) return true
    if (attempt >= ATTEMPTS) return false
    await pause(BETWEEN_MS)
  }
}

/**
 * Takes the one place for an import.
 * @returns null when another import has it
 */
export const openSession = async (databaseUrl: string, format: string): Promise<Session | null> => {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: `import-${format}` })
  // Without a listener, a cut connection would bring the process down; the next query says what is wrong.
  client.on('error', () => {})
  const end = () => client.end().catch(() => {})
  try {
    await client.connect()
    if (!(await takes(client))) {
      await end()
      return null
    }
  } catch (error) {
    await end()
    throw error
  }
  return {
    client,
    close: async () => {
      // Given back by name: the server may take a moment to see that the connection is gone.
      await client.query('/* sql: import-unlock */ select pg_advisory_unlock($1)', [IMPORT_LOCK]).catch(() => {})
      await end()
    },
  }
}
