import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** In the driver, not yet in its types. */
type Countable = { ref(): void; unref(): void }
const inEventLoop = (client: pg.Client) => client as unknown as Countable

/** One number for "a node is using this server", in the advisory locks of the database `postgres`. */
const KEY = 7_246_001

/**
 * Several nodes may use one server (a second terminal, a script, a test beside `npm start`): each holds the same shared lock
 * through one idle connection, and the last one out stops the server. A killed node lets go by dying: no pid file to go stale.
 */
export interface Hold {
  /** Lets go; true when nobody else holds. Newcomers then wait until the server is gone, and start it anew. */
  release(): Promise<boolean>
}

export async function takeHold(superuserUrl: string): Promise<Hold> {
  const client = new pg.Client({
    connectionString: superuserUrl,
    application_name: 'traitdunion-noeud',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  // The server may be killed under us; whoever asks it something next will be told.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('/* takeHold */ select pg_advisory_lock_shared($1)', [KEY])
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
  // A forgotten stop() must not keep a script from ending.
  inEventLoop(client).unref()
  return { release: () => release(client) }
}

async function release(client: pg.Client): Promise<boolean> {
  try {
    inEventLoop(client).ref()
    await client.query('/* letGo */ select pg_advisory_unlock_shared($1)', [KEY])
    // A node killed just now still counts for the moment its connection takes to be noticed.
    for (let attempt = 0; attempt < 3; attempt++) {
      if (attempt > 0) await pause(100)
      const { rows } = await client.query<{ last: boolean }>('/* lastOut */ select pg_try_advisory_lock($1) as last', [
        KEY,
      ])
      if (!rows[0]?.last) continue
      // Kept open: the exclusive lock holds newcomers back until the stopping server ends this connection.
      inEventLoop(client).unref()
      return true
    }
    await client.end()
    return false
  } catch {
    // Connection lost: the server is gone or going, stopping it again does no harm.
    return true
  }
}
