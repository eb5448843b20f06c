import pg from 'pg'

/** Same number for all: one import at a time on a database, whichever process runs it. */
const IMPORT_LOCK = 7267101

/** The connection of one import. The lock, the staging tables and the transaction live and die with it. */
export interface Session {
  readonly client: pg.Client
  readonly close: () => Promise<void>
}

/**
 * Takes the one place for an import.
 * @returns null when another import has it
 */
export const openSession = async (databaseUrl: string): Promise<Session | null> => {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'import-cnaf' })
  // Without a listener, a cut connection would bring the process down; the next query says what is wrong.
  client.on('error', () => {})
  await client.connect()
  const close = () => client.end().catch(() => {})
  try {
    const { rows } = await client.query('/* sql: import-lock */ select pg_try_advisory_lock($1) as taken', [
      IMPORT_LOCK,
    ])
    if (rows[0].taken) return { client, close }
    await close()
    return null
  } catch (error) {
    await close()
    throw error
  }
}
