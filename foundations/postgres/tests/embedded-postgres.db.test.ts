import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkDatabase } from '../src/index.js'
import { installationOf, newDirectory, query, start } from './fixtures/installation.js'

test('a first start gives a server of this version, in UTF-8, that sorts names the French way when asked', async () => {
  const server = await start(newDirectory())
  const names = await query(
    server.superuserUrl,
    `select n from (values ('Éluard'), ('Zola'), ('Emond'), ('éclair')) v(n) order by n collate "fr-x-icu"`,
  )
  expect(names.map((row) => row.n)).toEqual(['éclair', 'Éluard', 'Emond', 'Zola'])
  expect(await query(server.superuserUrl, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }])
  expect(await query(server.superuserUrl, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
  expect(await query(server.superuserUrl, 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }])
})

test('a restart finds its data, its port and its passwords', async () => {
  const directory = newDirectory()
  const first = await start(directory, { durable: true })
  const url = await first.ensureDatabase({ name: 'caf', role: 'caf' })
  await query(url, 'create table foyer (n int); insert into foyer values (7)')
  await first.stop()
  await first.stop()
  const second = await start(directory, { durable: true })
  expect(second.port).toBe(first.port)
  expect(await query(url, 'select n from foyer')).toEqual([{ n: 7 }])
  expect(await second.ensureDatabase({ name: 'caf', role: 'caf' })).toBe(url)
})

test('a wrong password is refused, even from this machine, and the sentence does not repeat it', async () => {
  const server = await start(newDirectory())
  const url = await server.ensureDatabase({ name: 'caf', role: 'caf' })
  const wrong = url.replace(/:[^:@/]+@/, ':un-mauvais-mot-de-passe@')
  const fault = await checkDatabase(wrong)
  expect(fault?.code).toBe('BASE_IDENTIFIANTS_REFUSES')
  expect(fault?.message).not.toContain('un-mauvais-mot-de-passe')
  const without = await checkDatabase(url.replace(/:[^:@/]+@/, '@'))
  expect(without?.code).toBe('BASE_IDENTIFIANTS_REFUSES')
})

test('a role enters its own database and no other', async () => {
  const server = await start(newDirectory())
  const caf = await server.ensureDatabase({ name: 'caf', role: 'caf' })
  const region = await server.ensureDatabase({ name: 'region', role: 'region' })
  expect(await checkDatabase(caf)).toBeNull()
  expect(await checkDatabase(region)).toBeNull()
  for (const name of ['region', 'postgres', 'template1'])
    expect((await checkDatabase(server.databaseUrl(name, 'caf')))?.code).toBe('BASE_ACCES_REFUSE')
  expect((await checkDatabase(server.databaseUrl('nulle-part', 'caf')))?.code).toBe('BASE_ABSENTE')
  expect((await checkDatabase(`${caf}?sslmode=verify-full`))?.code).toBe('BASE_TLS_ABSENT')
  await expect(query(caf, 'create database autre')).rejects.toThrow(/permission denied/)
  expect(new URL(caf).password).not.toBe(new URL(region).password)
})

test('a role may not give itself the right to come back as another', async () => {
  const server = await start(newDirectory())
  const caf = await server.ensureDatabase({ name: 'caf', role: 'caf' })
  await server.ensureDatabase({ name: 'region', role: 'region' })
  await expect(query(caf, 'set role region')).rejects.toThrow(/permission denied/)
  await expect(query(caf, 'alter role caf superuser')).rejects.toThrow(/permission denied/)
})

test('a database copied from a template has its tables, and a dropped one is gone', async () => {
  const server = await start(newDirectory())
  await server.createDatabase('modele')
  const urlOf = (name: string) => server.superuserUrl.replace(/\/postgres$/, `/${name}`)
  await query(urlOf('modele'), 'create table t (n int)')
  await server.createFromTemplate('copie', 'modele')
  expect(await query(urlOf('copie'), 'select * from t')).toEqual([])
  await server.dropDatabase('copie')
  await server.dropDatabase('copie')
  expect((await checkDatabase(urlOf('copie')))?.code).toBe('BASE_ABSENTE')
})

test('the folder keeps its secret to itself, and destroying leaves nothing', async () => {
  const directory = newDirectory()
  const server = await start(directory)
  const { home, secret } = installationOf(directory)
  expect(statSync(join(directory, 'installation.json')).mode & 0o777).toBe(0o600)
  expect(statSync(directory).mode & 0o066).toBe(0)
  expect(statSync(join(home, 'data')).mode & 0o077).toBe(0)
  expect(server.superuserUrl).not.toContain(secret)
  await server.destroy()
  expect([existsSync(home), existsSync(directory)]).toEqual([false, false])
  expect((await checkDatabase(server.superuserUrl))?.code).toBe('BASE_INJOIGNABLE')
})

test('cut short at the exit of a process, it leaves nothing either', async () => {
  const directory = newDirectory()
  const server = await start(directory)
  const { home } = installationOf(directory)
  server.destroyNow()
  expect([existsSync(home), existsSync(directory)]).toEqual([false, false])
  await expect.poll(async () => (await checkDatabase(server.superuserUrl))?.code).toBe('BASE_INJOIGNABLE')
})

test('the log of the server does not quote the rows it refuses', async () => {
  const directory = newDirectory()
  const server = await start(directory)
  await query(server.superuserUrl, `create table t (nom text unique); insert into t values ('Personne-Citee')`)
  await expect(query(server.superuserUrl, `insert into t values ('Personne-Citee')`)).rejects.toThrow(/duplicate/)

  const log = readFileSync(join(installationOf(directory).home, 'data', 'serveur.log'), 'utf8')
  expect(log).toContain('duplicate key')
  expect(log).not.toContain('Personne-Citee')
})
