import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { checkDatabase } from '../src/index.js'
import { installationOf, newDirectory, pidOf, query, start, startInOtherNode } from './fixtures/installation.js'

test('after kill -9 of the server, the next start finds what was committed', async () => {
  const directory = newDirectory()
  const first = await start(directory, { durable: true })
  await query(first.superuserUrl, 'create table t (n int); insert into t values (1)')
  process.kill(pidOf(directory), 'SIGKILL')
  const second = await start(directory, { durable: true })
  expect(await query(second.superuserUrl, 'select n from t')).toEqual([{ n: 1 }])
})

test('after kill -9 of the server in the middle of a query, the next start waits for the orphan to go', async () => {
  const directory = newDirectory()
  const first = await start(directory)
  const busy = new pg.Client({ connectionString: first.superuserUrl })
  busy.on('error', () => undefined)
  await busy.connect()
  const sleeping = busy.query('select pg_sleep(60)').catch(() => 'cut')
  process.kill(pidOf(directory), 'SIGKILL')
  const second = await start(directory)
  expect(await sleeping).toBe('cut')
  expect(await checkDatabase(second.superuserUrl)).toBeNull()
})

test('a node killed with -9 leaves its server, and the next node takes it over', async () => {
  const directory = newDirectory()
  const killed = await startInOtherNode(directory)
  const pid = pidOf(directory)
  await killed.kill()
  const next = await start(directory)
  expect(next.port).toBe(killed.said.port)
  expect(pidOf(directory)).toBe(pid)
  await next.stop()
  expect((await checkDatabase(next.superuserUrl))?.code).toBe('BASE_INJOIGNABLE')
})

test('of two nodes on one server, the first to stop leaves it to the other', async () => {
  const directory = newDirectory()
  const other = await startInOtherNode(directory)
  const here = await start(directory)
  await other.stop()
  expect(await checkDatabase(here.superuserUrl)).toBeNull()
  await here.stop()
  expect((await checkDatabase(here.superuserUrl))?.code).toBe('BASE_INJOIGNABLE')
})

test('two nodes that start for the first time together end up on one server', async () => {
  const directory = newDirectory()
  const [other, here] = await Promise.all([startInOtherNode(directory), start(directory)])
  expect(other.said.port).toBe(here.port)
  expect(await checkDatabase(other.said.superuserUrl)).toBeNull()
})

test('a lock file whose number was given again to another program does not block', async () => {
  const directory = newDirectory()
  const first = await start(directory)
  await first.stop()
  const { home, port } = installationOf(directory)
  const lines = [process.pid, join(home, 'data'), 1, port, '', '127.0.0.1', '', 'ready', '']
  writeFileSync(join(home, 'data', 'postmaster.pid'), lines.join('\n'), { mode: 0o600 })
  const second = await start(directory)
  expect(await checkDatabase(second.superuserUrl)).toBeNull()
})
