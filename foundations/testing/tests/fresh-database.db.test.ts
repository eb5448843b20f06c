import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { freshDatabase } from '../src/index.js'

test('each database begins as its template and forgets what another wrote', async () => {
  let prepared = 0
  const wanted = {
    template: 'compteur',
    prepare: async (url: string) => {
      prepared++
      await query(url, 'create table compteur (valeur int)')
    },
  }
  const [one, two] = await Promise.all([freshDatabase(wanted), freshDatabase(wanted)])
  await query(one.url, 'insert into compteur values (1)')
  expect((await query(two.url, 'select * from compteur')).rowCount).toBe(0)
  expect(prepared).toBe(1)
  expect(new URL(one.url).pathname).not.toBe(new URL(two.url).pathname)
})

test('dropping ends the connections that were left open', async () => {
  const { url, drop } = await freshDatabase({ template: 'vide', prepare: async () => undefined })
  const forgotten = new pg.Client({ connectionString: url })
  const ended = new Promise((resolve) => forgotten.on('error', resolve))
  await forgotten.connect()
  await drop()
  await ended
  const { rowCount } = await query(inject('postgresUrl'), 'select 1 from pg_database where datname = $1', [
    new URL(url).pathname.slice(1),
  ])
  expect(rowCount).toBe(0)
})

test('a preparation that fails leaves no template behind, and the next one may succeed', async () => {
  const failing = freshDatabase({ template: 'cassee', prepare: () => Promise.reject(new Error('migration 3')) })
  await expect(failing).rejects.toThrow('migration 3')
  const { url } = await freshDatabase({
    template: 'cassee',
    prepare: async (u) => void (await query(u, 'create table t ()')),
  })
  expect((await query(url, 'select * from t')).rowCount).toBe(0)
})

test('a preparation that keeps its connection is told so', async () => {
  const kept = new Set<pg.Client>()
  const result = freshDatabase({
    template: 'ouverte',
    prepare: async (url) => {
      const client = new pg.Client({ connectionString: url })
      kept.add(client)
      await client.connect()
    },
  })
  await expect(result).rejects.toThrow(/left a connection open/)
  for (const client of kept) await client.end()
})

async function query(url: string, text: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(text, values)
  } finally {
    await client.end()
  }
}
