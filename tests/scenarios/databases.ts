import { isDeepStrictEqual } from 'node:util'
import { DATABASES, type DatabaseName } from '@traitdunion/local'
import { type FreshDatabase, freshDatabase } from '@traitdunion/testing'
import pg from 'pg'
import { expect, vi } from 'vitest'

export interface ScenarioDatabases {
  readonly urls: Readonly<Record<DatabaseName, string>>
  /** Every row of every table of every database, as text, in the order of the primary keys. */
  readonly dump: () => Promise<Record<string, string[]>>
  /** The same, once what travels between the rooms has arrived and nothing moves any more. */
  readonly dumpAtRest: () => Promise<Record<string, string[]>>
  readonly sql: (name: DatabaseName, query: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
  readonly drop: () => Promise<void>
}

const connected = async <V>(url: string, run: (client: pg.Client) => Promise<V>): Promise<V> => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

/** Tables with the columns of their primary key. */
const TABLES = `
  /* scenario-tables */
  select table_name as name,
    (select string_agg(quote_ident(a.attname), ', ' order by array_position(i.indkey::int[], a.attnum::int))
       from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
      where i.indisprimary and i.indrelid = quote_ident(table_name)::regclass) as key
  from information_schema.tables
  where table_schema = 'public' and table_type = 'BASE TABLE'
  order by 1`

const dumpOf = (url: string) =>
  connected(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string; key: string | null }>(TABLES)
    const contents: [string, string[]][] = []
    for (const { name, key } of tables) {
      const from = `${pg.escapeIdentifier(name)} t`
      const { rows } = await client.query(`/* scenario-dump */ select t::text as row from ${from} order by ${key ?? 1}`)
      contents.push([name, rows.map(({ row }) => row)])
    }
    return contents
  })

/** Where a room keeps what it still has to send or to look at again: empty in a hub at rest. */
const ON_THE_WAY = /_sortante?$|_a_revoir$|_a_clore$/

/** Rooms look again at what changed every second, so a hub that has not moved for several looks has nothing left to say. */
const QUIET_MS = 6_000

/** Empty databases of their own for the whole hub, on the server of the test run. */
export const scenarioDatabases = async (): Promise<ScenarioDatabases> => {
  const databases = new Map<DatabaseName, FreshDatabase>()
  for (const name of DATABASES) databases.set(name, await freshDatabase({ template: 'vide', prepare: async () => {} }))
  const urls = Object.fromEntries([...databases].map(([name, { url }]) => [name, url])) as ScenarioDatabases['urls']
  const dump = async () => {
    const contents: Record<string, string[]> = {}
    for (const name of DATABASES)
      for (const [table, rows] of await dumpOf(urls[name])) contents[`${name}.${table}`] = rows
    return contents
  }
  return {
    urls,
    dump,
    dumpAtRest: async () => {
      let previous = await dump()
      let since = Date.now()
      await vi.waitFor(
        async () => {
          const current = await dump()
          const moved = Object.keys(current).filter((table) => !isDeepStrictEqual(current[table], previous[table]))
          const onTheWay = Object.keys(current).filter((table) => ON_THE_WAY.test(table) && current[table]?.length)
          if (moved.length > 0) since = Date.now()
          previous = current
          expect({ moved, onTheWay }).toEqual({ moved: [], onTheWay: [] })
          expect(Date.now() - since).toBeGreaterThanOrEqual(QUIET_MS)
        },
        { timeout: 60_000, interval: 250 },
      )
      return previous
    },
    sql: (name, query, values) => connected(urls[name], async (client) => (await client.query(query, values)).rows),
    drop: async () => {
      for (const database of databases.values()) await database.drop()
    },
  }
}
