import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createDatabase, createFromTemplate, dropDatabase } from '@traitdunion/postgres'
import pg from 'pg'
import { inject } from 'vitest'
import './run.js'

export interface FreshDatabase {
  readonly url: string
  /** Ends the connections that are left. Optional: the end of the run drops what remains. */
  drop(): Promise<void>
}

export interface Template {
  /** Names the prepared state, e.g. `caf`: made once per run, by whichever worker asks first. */
  readonly template: string
  /** Runs the migrations; must close its connections, because PostgreSQL copies only a database at rest. */
  readonly prepare: (url: string) => Promise<void>
}

const prepared = new Map<string, Promise<string>>()

/** A database of its own, copied in some 40 ms from a template prepared once. */
export async function freshDatabase({ template, prepare }: Template): Promise<FreshDatabase> {
  const adminUrl = inject('postgresUrl')
  const source = `${inject('postgresRun')}_${template}`
  const ready = prepared.get(source) ?? prepareOnce(adminUrl, source, prepare)
  prepared.set(source, ready)
  // A failure is not kept: the next test that asks tries again, and fails with its own stack.
  await ready.catch((error) => {
    prepared.delete(source)
    throw error
  })
  const name = `${source.slice(0, 50)}_${randomBytes(6).toString('hex')}`
  await createFromTemplate(adminUrl, name, source)
  return { url: urlOf(adminUrl, name), drop: () => dropDatabase(adminUrl, name) }
}

/** Under a lock that all workers share; the final name appears only when `prepare` has succeeded. */
async function prepareOnce(adminUrl: string, source: string, prepare: Template['prepare']): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('/* lockTemplate */ select pg_advisory_lock(hashtext($1))', [source])
    const { rowCount } = await client.query('/* templateExists */ select 1 from pg_database where datname = $1', [
      source,
    ])
    if (rowCount === 1) return source
    const draft = `${source.slice(0, 54)}_ebauche`
    await dropDatabase(adminUrl, draft)
    await createDatabase(adminUrl, draft)
    await prepare(urlOf(adminUrl, draft))
    await atRest(client, draft)
    await client.query(
      `/* nameTemplate */ alter database ${pg.escapeIdentifier(draft)} rename to ${pg.escapeIdentifier(source)}`,
    )
    return source
  } finally {
    await client.end()
  }
}

/** A closed connection takes a moment to leave the server; one that stays is a mistake of `prepare`, said as such. */
async function atRest(client: pg.Client, database: string): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt++) {
    const { rowCount } = await client.query(
      "/* atRest */ select 1 from pg_stat_activity where datname = $1 and backend_type = 'client backend'",
      [database],
    )
    if (rowCount === 0) return
    await pause(50)
  }
  throw new Error('prepare left a connection open to the template database: end its pool or data source')
}

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return url.href
}
