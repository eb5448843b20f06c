import type { EntityManager } from 'typeorm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { confirmLot, rejectLot } from '../src/lots/close-lot.js'
import { unEnregistrement } from './fixtures/enregistrement.js'
import { type Installation, install } from './fixtures/installation.js'

let hub: Installation
beforeAll(async () => {
  hub = await install()
})
afterAll(() => hub.stop())

const RECORDS = 1500
/** Promoted, replaced, shown, read for the identity: each record is looked up a handful of times, whatever their number. */
const LOOKS = 15

/** A lot of that many persons, none of them visible yet, as the server's own statistics know it. */
const stageMany = async (reference: string) => {
  const records = Array.from({ length: RECORDS }, () => unEnregistrement())
  let lot = ''
  for (let rang = 0; rang < RECORDS; rang += 500)
    lot = (await hub.stage('caf', reference, records.slice(rang, rang + 500))).lot
  await hub.base.query('analyze')
  return lot
}

const LUES = 'select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) as lus from pg_stat_xact_user_tables'

/**
 * Rows that a transaction reads of any table, checks of references included. The connection may still bear what it read
 * in the transactions before: it is counted from there.
 */
const countRead = (work: (manager: EntityManager) => Promise<unknown>): Promise<number> =>
  hub.base.transaction(async (manager) => {
    const lus = async () => Number((await manager.query(LUES))[0].lus)
    const before = await lus()
    await work(manager)
    return (await lus()) - before
  })

it('a lot of any size is shown by work that grows with it, also while statistics know nothing of it', async () => {
  const lot = await stageMany('departement-entier')
  const read = await countRead(async (manager) =>
    expect(await confirmLot(manager, { lot, source: 'caf' }, ['caf'])).toEqual({ etat: 'CONFIRME' }),
  )
  expect(read).toBeGreaterThan(RECORDS)
  expect(read).toBeLessThan(LOOKS * RECORDS)
})

it('and swept by work that grows with it', async () => {
  const lot = await stageMany('departement-refuse')
  const read = await countRead(async (manager) =>
    expect(await rejectLot(manager, { lot, source: 'caf' })).toEqual({ etat: 'REJETE' }),
  )
  expect(read).toBeGreaterThan(RECORDS)
  expect(read).toBeLessThan(LOOKS * RECORDS)
})
