import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '@traitdunion/subgraph'
import { freshDatabase } from '@traitdunion/testing'
import { expect, it } from 'vitest'
import { Import1700000002000 } from '../src/import.migration.js'
import { LotStore } from '../src/lot.store.js'

it('whoever wants a lot that is being closed waits as long as it takes, and finds it closed', async () => {
  const database = await freshDatabase({ template: 'vide', prepare: async () => {} })
  // As a running subgraph: no statement lasts, waits for locks included.
  const base = await openDatabase(database.url, { migrations: [Import1700000002000] }, { statementWithinMs: 200 })
  const id = randomUUID()
  await base.query(`insert into lot_a_clore (import_id, issue) values ($1, 'CONFIRMER')`, [id])
  const store = new LotStore(base)
  const told: string[] = []
  const first = store.closeOne(id, async () => {
    await pause(600)
    told.push('first')
  })
  await pause(50)
  await store.closeOne(id, async () => {
    told.push('second')
  })
  await first
  expect(told).toEqual(['first'])
  expect(await store.findAll()).toEqual([])
  await base.destroy()
  await database.drop()
})
