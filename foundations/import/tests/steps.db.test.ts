import { freshDatabase } from '@traitdunion/testing'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { steps } from '../src/steps.store.js'

const STEPS = 40
const SIZE = 100

let database: Awaited<ReturnType<typeof freshDatabase>>
let client: pg.Client

beforeEach(async () => {
  database = await freshDatabase({ template: 'vide', prepare: async () => {} })
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(`create table personne (id int primary key, suivie boolean);
    create table recueil (id int primary key, personne_id int not null references personne)`)
})
afterEach(async () => {
  await client.end()
  await database.drop()
})

it('rows come once each, in the order of the query, by steps of the size asked', async () => {
  const sizes: number[] = []
  const read: number[] = []
  await client.query('begin')
  for await (const rows of steps<{ n: number }>(client, 'select generate_series(1, 250) as n order by n desc', {
    size: 100,
    into: ['personne'],
  })) {
    sizes.push(rows.length)
    read.push(...rows.map(({ n }) => n))
  }
  await client.query('commit')
  expect(sizes).toEqual([100, 100, 50])
  expect(read).toEqual(Array.from({ length: 250 }, (_, index) => 250 - index))
})

it('what the steps write is not read whole for each row, were it known to be empty when they began', async () => {
  // As an import cut short leaves them, once the server has cleaned up.
  await client.query('insert into personne select generate_series(1, 2000)')
  await client.query('delete from personne')
  await client.query('vacuum analyze personne')
  await client.query('begin')
  for await (const rows of steps<{ n: number }>(client, `select generate_series(1, ${STEPS * SIZE}) as n`, {
    size: SIZE,
    into: ['personne', 'recueil'],
  })) {
    const ids = rows.map(({ n }) => n)
    await client.query('insert into personne select unnest($1::int[])', [ids])
    await client.query('insert into recueil select n, n from unnest($1::int[]) n', [ids])
  }
  const { rows } = await client.query(
    `select seq_tup_read::int as lues from pg_stat_xact_user_tables where relname = 'personne'`,
  )
  await client.query('commit')
  // Read whole for each, it would be eight million rows. While it holds in a page or two, that is the shortest way.
  expect(rows[0].lues).toBeLessThan(20 * SIZE * SIZE)
})
