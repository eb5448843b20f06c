import { openDatabase } from '@traitdunion/subgraph'
import { freshDatabase } from '@traitdunion/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instantaneOf } from '../../src/export/instantane.store.js'
import { departement } from '../../src/index.js'

const NUMEROS = 'select n from nombre where n >= $1 order by n'

describe('la lecture d’un export', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  let base: pg.Pool
  beforeAll(async () => {
    database = await freshDatabase({
      template: 'departement',
      prepare: async (url) => (await openDatabase(url, departement)).destroy(),
    })
    base = new pg.Pool({ connectionString: database.url, max: 1 })
    await base.query('create table nombre (n integer primary key)')
    await base.query('insert into nombre select generate_series(1, 1200)')
  })
  afterAll(async () => {
    await base.end()
    await database.drop()
  })

  const lire = () => instantaneOf(database.url, 'essai')<{ n: number }>(NUMEROS, [1])
  const sessions = async () =>
    (await base.query(`select count(*)::int as nombre from pg_stat_activity where application_name = 'export-essai'`))
      .rows[0].nombre

  it('donne tout par lots, tel qu’à un instant, quoi qu’on écrive entre-temps', async () => {
    const lots = lire()
    const premier = await lots.next()
    expect(premier.value).toHaveLength(500)
    await base.query('update nombre set n = n + 10000 where n > 600')
    const suite: number[] = []
    for await (const lot of lots) suite.push(...lot.map(({ n }) => n))
    expect(suite).toEqual(Array.from({ length: 700 }, (_, rang) => 501 + rang))
    await base.query('update nombre set n = n - 10000 where n > 10000')
  })

  it('rend sa session quand on cesse de lire', async () => {
    for await (const lot of lire()) {
      expect(lot).toHaveLength(500)
      expect(await sessions()).toBe(1)
      break
    }
    await expect.poll(sessions).toBe(0)
  })

  it('ne peut rien écrire', async () => {
    const ecrire = instantaneOf(database.url, 'essai')(`select nextval('evenement_sortant_position_seq')`, [])
    await expect(ecrire.next()).rejects.toMatchObject({ code: '25006' })
  })
})
