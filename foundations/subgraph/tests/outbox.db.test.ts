import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type EvenementSortant, publish } from '../src/index.js'
import { deliverQueue } from '../src/outbox/deliver.js'
import { evenementsQueue } from '../src/outbox/evenements.queue.js'
import { freshNotes, standIn, until } from './fixtures/bases.js'

interface Received {
  readonly id: string
  readonly objetId: string
}

describe('the outbox', () => {
  let base: Awaited<ReturnType<typeof freshNotes>>
  let espacePartage: Awaited<ReturnType<typeof standIn>>
  let received: Received[] = []
  let refusing: { status: number } | 'coupe' | undefined
  let faults: unknown[] = []
  let stops: (() => Promise<void>)[] = []

  beforeEach(async () => {
    base = await freshNotes()
    received = []
    faults = []
    stops = []
    refusing = undefined
    espacePartage = await standIn(({ corps }) => {
      received.push(...(JSON.parse(corps) as { evenements: Received[] }).evenements)
      return refusing ?? {}
    })
  })
  afterEach(async () => {
    await Promise.all(stops.map((stop) => stop()))
    await espacePartage.down()
    await base.drop()
  })

  const deliver = (token: () => Promise<string> = async () => 'jeton') => {
    const stop = deliverQueue(evenementsQueue, {
      dataSource: base.dataSource,
      url: espacePartage.url,
      token,
      onFault: (fault) => faults.push(fault),
    })
    stops.push(stop)
    return stop
  }
  const unEvenement = (reste: Partial<EvenementSortant> = {}): EvenementSortant => ({
    personneId: randomUUID(),
    nature: 'ORIENTATION_DECIDEE',
    survenuLe: new Date('2026-03-01T10:00:00Z'),
    objetType: 'OrientationDepartement',
    objetId: randomUUID(),
    ...reste,
  })
  const publishAll = async (n: number) => {
    const ids = Array.from({ length: n }, () => randomUUID())
    await base.dataSource.transaction(async (manager) => {
      for (const objetId of ids) await publish(manager, unEvenement({ objetId }))
    })
    return ids
  }
  const left = async () => Number((await base.dataSource.query('select count(*) from evenement_sortant'))[0].count)
  /** Advisory locks of this database that somebody holds: the turn to deliver. */
  const locksHeld = async () =>
    Number(
      (
        await base.dataSource.query(`select count(*) from pg_locks where locktype = 'advisory' and granted
          and database = (select oid from pg_database where datname = current_database())`)
      )[0].count,
    )
  const isEmpty = async () => (await left()) === 0
  const objets = () => received.map(({ objetId }) => objetId)

  it('sends events in the order of their recording, beyond one batch', async () => {
    const ids = await publishAll(450)
    deliver()
    await until(isEmpty)
    expect(objets()).toEqual(ids)
  })

  it('says of an event what espace-partage takes, and nothing of its content', async () => {
    const evenement = unEvenement()
    await base.dataSource.transaction((manager) => publish(manager, evenement))
    deliver()
    await until(isEmpty)
    expect(received).toEqual([{ ...evenement, survenuLe: '2026-03-01T10:00:00.000Z', id: expect.any(String) }])
  })

  it('sends nothing of a decision that is rolled back', async () => {
    await base.dataSource
      .transaction(async (manager) => {
        await publish(manager, unEvenement())
        throw new Error('refus')
      })
      .catch(() => {})
    const [id] = await publishAll(1)
    deliver()
    await until(isEmpty)
    expect(objets()).toEqual([id])
  })

  it('keeps what is not acknowledged, and sends it again under the same id', async () => {
    const ids = await publishAll(3)
    for (const fault of [{ status: 500 }, { status: 401 }, 'coupe'] as const) {
      refusing = fault
      const before = faults.length
      const stop = deliver()
      await until(() => faults.length > before)
      await stop()
      expect(await left()).toBe(3)
    }
    const sentBefore = new Set(received.map(({ id }) => id))
    refusing = undefined
    received = []
    deliver()
    await until(isEmpty)
    expect(objets()).toEqual(ids)
    expect(new Set(received.map(({ id }) => id))).toEqual(sentBefore)
  })

  it('waits for a receiver that is down, then delivers', async () => {
    await espacePartage.down()
    const ids = await publishAll(2)
    deliver()
    await until(() => faults.length > 0)
    expect(await left()).toBe(2)
    await espacePartage.back()
    await until(isEmpty)
    expect(objets()).toEqual(ids)
  })

  it('neither loses, repeats nor reorders when several processes deliver', async () => {
    for (let i = 0; i < 4; i++) deliver()
    const ids: string[] = []
    for (let i = 0; i < 5; i++) ids.push(...(await publishAll(120)))
    await until(isEmpty)
    expect(objets()).toEqual(ids)
    expect(faults).toEqual([])
  })

  it('gives its place to another when it stops in the middle', async () => {
    let asked = false
    const slow = deliver(() => {
      asked = true
      return new Promise(() => {})
    })
    const ids = await publishAll(1)
    await until(() => asked)
    expect(await locksHeld()).toBe(1)
    await slow()
    expect(await locksHeld()).toBe(0)
    deliver()
    await until(isEmpty)
    expect(objets()).toEqual(ids)
  })

  it.each([
    [{ nature: 'orientation' }],
    [{ nature: '' }],
    [{ nature: 'É' }],
    [{ objetType: 'x y' }],
    [{ objetType: '' }],
  ])(
    'refuses an event that espace-partage would never take, since it would hold back the others: %j',
    async (reste) => {
      await expect(base.dataSource.transaction((manager) => publish(manager, unEvenement(reste)))).rejects.toThrow(
        'évènement mal nommé',
      )
    },
  )
})
