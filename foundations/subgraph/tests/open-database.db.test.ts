import { createDatabase, dropDatabase } from '@traitdunion/postgres'
import { StartFault } from '@traitdunion/service'
import pg from 'pg'
import type { QueryRunner } from 'typeorm'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { openDatabase } from '../src/index.js'

const MARQUE = 'Zoé Martin'

const migration = (name: string, sql: string) =>
  class {
    name = name
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(sql)
    }
    async down(): Promise<void> {}
  }

const slow = migration(
  'Lente1800000000001',
  `select pg_sleep(0.3); create table lente (a text); insert into lente values ('${MARQUE}')`,
)

describe('opening a database', () => {
  let url = ''
  let name = ''
  let n = 0
  beforeEach(async () => {
    const admin = inject('postgresUrl')
    name = `${inject('postgresRun')}_ouvrir_${process.pid}_${n++}`
    await createDatabase(admin, name)
    url = Object.assign(new URL(admin), { pathname: `/${name}` }).href
  })
  afterEach(() => dropDatabase(inject('postgresUrl'), name))

  const open = async (migrations: (new () => unknown)[]) => (await openDatabase(url, { migrations })).destroy()
  const ask = async (sql: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }
  const faultOf = async (opening: Promise<unknown>): Promise<StartFault> => {
    const error = await opening.then(
      () => expect.unreachable('the database opened'),
      (e) => e,
    )
    expect(error).toBeInstanceOf(StartFault)
    return error
  }

  it('runs each migration once when several processes start together', async () => {
    await Promise.all([open([slow]), open([slow]), open([slow])])
    expect(await ask('select name from migration order by name')).toEqual([
      { name: 'Contributions1700000001000' },
      { name: 'Lente1800000000001' },
      { name: 'Socle1700000000000' },
    ])
    expect(await ask('select * from lente')).toHaveLength(1)
  })

  it('leaves the step before when one fails, and does not repeat the values that it stumbled on', async () => {
    const wrong = migration(
      'Fausse1800000000002',
      'create table autre (a int); alter table lente alter column a type integer using a::integer',
    )
    const said = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name))
    const fault = await faultOf(open([slow, wrong]))
    expect(JSON.stringify(said.map(({ mock }) => mock.calls))).not.toContain(MARQUE)
    vi.restoreAllMocks()
    expect(fault.code).toBe('MIGRATION_ECHOUEE')
    expect(fault.message).toContain('Fausse1800000000002')
    expect(fault.message).toContain('22P02')
    expect(fault.message).not.toContain(MARQUE)
    expect(
      await ask(`select to_regclass('lente') is not null as lente, to_regclass('autre') is null as autre`),
    ).toEqual([{ lente: true, autre: true }])
    await open([slow, migration('Fausse1800000000002', 'create table autre (a int)')])
    expect(await ask('select count(*)::int as n from migration')).toEqual([{ n: 4 }])
  })

  it('names the constraint that the rows break', async () => {
    const wrong = migration(
      'Contrainte1800000000002',
      `alter table lente add constraint sans_zoe check (a <> '${MARQUE}')`,
    )
    const fault = await faultOf(open([slow, wrong]))
    expect(fault.message).toContain('sans_zoe')
    expect(fault.message).not.toContain(MARQUE)
  })

  it('refuses a base that a later program has migrated', async () => {
    await open([slow])
    const fault = await faultOf(open([]))
    expect(fault.code).toBe('BASE_PLUS_RECENTE')
    expect(fault.message).toContain('Lente1800000000001')
    expect(await ask('select count(*)::int as n from migration')).toEqual([{ n: 3 }])
  })

  it.each([
    ['nobody listens', (u: URL) => Object.assign(u, { port: '9' }), 'BASE_INJOIGNABLE'],
    ['the password is wrong', (u: URL) => Object.assign(u, { password: 'SECRET-faux' }), 'BASE_IDENTIFIANTS_REFUSES'],
    ['the base does not exist', (u: URL) => Object.assign(u, { pathname: '/absente' }), 'BASE_ABSENTE'],
  ])('says in a sentence that %s, without the password', async (_case, change, code) => {
    const wrong = change(new URL(url))
    const fault = await faultOf(openDatabase(wrong.href, { migrations: [] }))
    expect(fault.code).toBe(code)
    expect(fault.message).not.toContain('SECRET')
    expect(fault.message).not.toContain(decodeURIComponent(new URL(url).password || 'SECRET'))
  })

  it('cuts a statement that lasts, but no migration', async () => {
    const dataSource = await openDatabase(url, { migrations: [slow] }, { statementWithinMs: 100 })
    try {
      await expect(dataSource.query('select pg_sleep(20)')).rejects.toMatchObject({ code: '57014' })
      // The connection that migrated serves requests afterwards.
      const held = await Promise.all(Array.from({ length: 5 }, () => dataSource.query('show statement_timeout')))
      expect(new Set(held.flat().map(({ statement_timeout }) => statement_timeout))).toEqual(new Set(['100ms']))
    } finally {
      await dataSource.destroy()
    }
  })

  it('keeps civil dates as text and positions as numbers', async () => {
    const dataSource = await openDatabase(url, { migrations: [] })
    const [row] = await dataSource.query(`select date '2026-03-29' as jour, 9007199254740991::bigint as n`)
    await dataSource.destroy()
    expect(row).toEqual({ jour: '2026-03-29', n: Number.MAX_SAFE_INTEGER })
  })
})
