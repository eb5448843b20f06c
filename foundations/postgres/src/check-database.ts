import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { describeConnectionFault, withoutPassword } from './connection-fault.js'
import { type Fault, fault } from './errors.js'

/** The oldest that design and tests cover; 13 no longer receives corrections. */
const OLDEST = 140_000

/** Null when the database can be used; otherwise the reason, ready to print. */
export async function checkDatabase(url: string, patienceMs = 5_000): Promise<Fault | null> {
  const where = withoutPassword(url)
  if (where === undefined) return describeConnectionFault(url, undefined)
  let client: pg.Client | undefined
  try {
    // The driver already parses the address here, and throws if it cannot.
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs })
    client.on('error', () => undefined)
    await client.connect()
    const { rows } = await client.query<{ version: number }>(
      `/* checkDatabase */ select current_setting('server_version_num')::int as version`,
    )
    const version = rows[0]?.version ?? 0
    return version < OLDEST ? fault('BASE_TROP_ANCIENNE', `${where}, version ${Math.floor(version / 10_000)}`) : null
  } catch (error) {
    return describeConnectionFault(url, error)
  } finally {
    await client?.end().catch(() => undefined)
  }
}

/** Waits while the answer may still change by itself (nobody listens yet, server starting); a refusal is final at once. */
export async function waitForDatabase(url: string, patienceMs = 30_000): Promise<Fault | null> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const found = await checkDatabase(url, Math.max(500, Math.min(5_000, deadline - Date.now())))
    const passing = found?.code === 'BASE_INJOIGNABLE' || found?.code === 'BASE_EN_DEMARRAGE'
    if (!passing || Date.now() >= deadline) return found
    await pause(200)
  }
}
