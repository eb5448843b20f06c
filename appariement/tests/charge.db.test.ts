import { afterAll, beforeAll, expect, it } from 'vitest'
import { confirmLot } from '../src/lots/close-lot.js'
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

it('a lot of any size is shown by work that grows with it, also while statistics know nothing of it', async () => {
  const records = Array.from({ length: RECORDS }, () => unEnregistrement())
  let lot = ''
  for (let rang = 0; rang < RECORDS; rang += 500)
    lot = (await hub.stage('caf', 'departement-entier', records.slice(rang, rang + 500))).lot
  // As the server does by itself: nothing is visible yet, and the plans of the confirmation trust it.
  await hub.base.query('analyze')
  const read = await hub.base.transaction(async (manager) => {
    expect(await confirmLot(manager, { lot, source: 'caf' }, ['caf'])).toEqual({ etat: 'CONFIRME' })
    const [{ lus }] = await manager.query(
      `select seq_tup_read + idx_tup_fetch as lus from pg_stat_xact_user_tables where relname = 'enregistrement'`,
    )
    return Number(lus)
  })
  expect(read).toBeGreaterThan(RECORDS)
  expect(read).toBeLessThan(LOOKS * RECORDS)
})
