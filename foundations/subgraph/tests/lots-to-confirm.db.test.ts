import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppariementFault, done, lotsToConfirm, refused } from '../src/index.js'
import { freshNotes, until } from './fixtures/bases.js'

const TABLES = {
  'that holds the lot alone': { table: {}, columns: 'lot text primary key' },
  'that also names the object': {
    table: { objet: 'objet_id' },
    columns: 'lot text primary key, objet_id uuid not null, depuis timestamptz not null default now()',
  },
} as const

describe.each(Object.entries(TABLES))('lots to confirm, in a table %s', (_title, { table, columns }) => {
  const lots = lotsToConfirm(table)
  let base: Awaited<ReturnType<typeof freshNotes>>
  let faults: Map<string, Error>
  let calls: string[]
  let stop: (() => Promise<void>) | undefined

  const said = (verb: string) => async (lot: string) => {
    calls.push(`${verb} ${lot}`)
    const fault = faults.get(lot) ?? faults.get('*')
    if (fault) throw fault
    return {} as never
  }
  const reach = () => ({
    dataSource: base.dataSource,
    appariement: { confirm: said('confirme'), reject: said('rejette') },
  })
  const left = async () =>
    (await base.dataSource.query('select lot from lot_a_confirmer order by lot')).map(({ lot }: { lot: string }) => lot)
  const write = (lot: string, objetId: string = randomUUID()) =>
    base.dataSource.transaction((manager) => lots.remember(manager, lot, objetId))
  const down = () => new AppariementFault(503, 'APPARIEMENT_INDISPONIBLE', '')

  beforeEach(async () => {
    base = await freshNotes()
    await base.dataSource.query(`create table lot_a_confirmer (${columns})`)
    faults = new Map()
    calls = []
    stop = undefined
  })
  afterEach(async () => {
    await stop?.()
    await base.drop()
  })

  it('is written with the act or not at all, and once', async () => {
    const rolledBack = base.dataSource.transaction(async (manager) => {
      await lots.remember(manager, 'a', randomUUID())
      throw new Error('no')
    })
    await expect(rolledBack).rejects.toThrow('no')
    expect(await left()).toEqual([])
    await write('a')
    await write('a')
    expect(await left()).toEqual(['a'])
  })

  it('confirms what is written, and forgets it', async () => {
    await write('a')
    await write('b')
    await lots.settle(reach(), done(randomUUID()), 'a')
    expect(calls).toEqual(['confirme a'])
    expect(await left()).toEqual(['b'])
  })

  it('confirms again a lot already forgotten: whoever matched once more on a replay', async () => {
    await lots.settle(reach(), done(randomUUID()), 'a')
    expect(calls).toEqual(['confirme a'])
  })

  it('has the lot of a refusal swept, and nothing asked for a refusal that opened none', async () => {
    await write('other')
    await lots.settle(reach(), refused(), 'a')
    await lots.settle(reach(), refused(), null)
    expect(calls).toEqual(['rejette a'])
    expect(await left()).toEqual(['other'])
  })

  it('confirms on a replay what the first request left', async () => {
    const objetId = randomUUID()
    await write('a', objetId)
    await lots.settle(reach(), done(objetId), null)
    expect(calls).toEqual(['confirme a'])
    expect(await left()).toEqual([])
    await lots.settle(reach(), done(objetId), null)
    expect(calls).toHaveLength(1)
  })

  it.each([
    ['the service is away', () => faults.set('*', down())],
    ['the service refuses the lot', () => faults.set('*', new AppariementFault(409, 'LOT_CLOS', ''))],
    ['something breaks', () => faults.set('*', new Error('broken'))],
  ])('keeps the lot, and the outcome of the act, when %s', async (_case, fail) => {
    await write('a')
    fail()
    for (const lot of ['a', null]) await lots.settle(reach(), done(randomUUID()), lot)
    await lots.settle(reach(), refused(), 'a')
    expect(await left()).toEqual(['a'])
  })

  it('confirms in the background what was left, past a hundred lots that the service refuses', async () => {
    for (let n = 100; n < 210; n++) {
      await write(`refuse-${n}`)
      faults.set(`refuse-${n}`, new AppariementFault(404, 'LOT_INCONNU', ''))
    }
    await write('z')
    stop = await lots.inBackground(reach())
    await until(() => calls.includes('confirme z'))
    await until(async () => !(await left()).includes('z'))
    expect(await left()).toHaveLength(110)
  })

  it('asks once a turn, not once a lot, a service that is away', async () => {
    for (const lot of ['a', 'b', 'c']) await write(lot)
    faults.set('*', down())
    stop = await lots.inBackground(reach())
    await until(() => calls.length > 0)
    await stop()
    expect(calls).toEqual(['confirme a'])
    expect(await left()).toEqual(['a', 'b', 'c'])
  })

  it('starts without its database, and stops at once', async () => {
    const away = { ...reach(), dataSource: { query: () => Promise.reject(new Error('no database')) } as never }
    stop = await lots.inBackground(away)
    await stop()
    expect(calls).toEqual([])
  })
})

it('confirms on a replay the lot of its own object only, where the table names it', async () => {
  const base = await freshNotes()
  try {
    const { columns, table } = TABLES['that also names the object']
    await base.dataSource.query(`create table lot_a_confirmer (${columns})`)
    const lots = lotsToConfirm(table)
    const mine = randomUUID()
    await lots.remember(base.dataSource.manager, 'a', randomUUID())
    await lots.remember(base.dataSource.manager, 'b', mine)
    const calls: string[] = []
    const confirm = async (lot: string) => {
      calls.push(lot)
      return { etat: 'CONFIRME' as const }
    }
    await lots.settle(
      { dataSource: base.dataSource, appariement: { confirm, reject: confirm as never } },
      done(mine),
      null,
    )
    expect(calls).toEqual(['b'])
  } finally {
    await base.drop()
  }
})
