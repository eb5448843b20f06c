import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppariementClient, AppariementFault, type EvenementAppariement, StoredAliasBook } from '../src/index.js'
import { followAppariement, type OnEvenement } from '../src/personnes/follow-appariement.js'
import { freshNotes, standIn, until } from './fixtures/bases.js'

type Alias = Extract<EvenementAppariement, { nature: 'ALIAS' }>

describe('following the matching service', () => {
  let base: Awaited<ReturnType<typeof freshNotes>>
  let appariement: Awaited<ReturnType<typeof standIn>>
  let flux: EvenementAppariement[] = []
  let answers = 0
  let faults: unknown[] = []
  let stops: (() => Promise<void>)[] = []

  beforeEach(async () => {
    base = await freshNotes()
    flux = []
    faults = []
    stops = []
    answers = 0
    appariement = await standIn(async ({ url = '' }) => {
      const apres = Number(new URL(url, 'http://x').searchParams.get('apres'))
      const evenements = flux.filter(({ position }) => position > apres).slice(0, 3)
      if (evenements.length === 0) await new Promise((resolve) => setTimeout(resolve, 30))
      answers++
      return { body: { evenements } }
    })
  })
  afterEach(async () => {
    await Promise.all(stops.map((stop) => stop()))
    await appariement.down()
    await base.drop()
  })

  const alias = (alias: string, personneId: string | null): void => {
    flux.push({ position: flux.length + 1, nature: 'ALIAS', contenu: { alias, personneId } } satisfies Alias)
  }
  const rattachement = (cle: string): void => {
    flux.push({
      position: flux.length + 1,
      nature: 'RATTACHEMENT',
      contenu: { source: 'caf', cle, personneId: randomUUID() },
    })
  }
  const client = (token = async () => 'jeton') => new AppariementClient(appariement.url, token)
  const follow = async (onEvenement?: OnEvenement) => {
    const personnes = await StoredAliasBook.load(base.dataSource)
    const stop = followAppariement({
      dataSource: base.dataSource,
      client: client(),
      personnes,
      onEvenement,
      onFault: (fault) => faults.push(fault),
    })
    stops.push(stop)
    return { personnes, stop }
  }
  const positionIs = (wanted: number) => async () => {
    const [row] = await base.dataSource.query(`select position from position_flux where flux = 'appariement'`)
    return Number(row?.position ?? 0) === wanted
  }
  const noting: OnEvenement = async (manager, { nature, contenu, position }) => {
    if (nature === 'RATTACHEMENT')
      await manager.query('insert into note (id, titre, rang) values ($1, $2, $3)', [
        randomUUID(),
        contenu.cle,
        position,
      ])
  }
  const notes = async () =>
    (await base.dataSource.query('select titre from note order by rang')).map(({ titre }: { titre: string }) => titre)

  it('follows aliases in their order, and forgets one that is undone', async () => {
    const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()]
    alias(b, a)
    alias(c, a)
    alias(b, c)
    alias(c, null)
    const { personnes } = await follow()
    await until(positionIs(4))
    await until(() => personnes.canonical(c) === c)
    expect(personnes.canonical(b)).toBe(c)
    expect(new Set(personnes.namesOf([c]))).toEqual(new Set([c, b]))
    expect((await StoredAliasBook.load(base.dataSource)).canonical(b)).toBe(c)
  })

  it('applies what the subgraph does with an event in the transaction of its position', async () => {
    const cles = Array.from({ length: 8 }, (_, i) => `dossier-${i}`)
    cles.forEach(rattachement)
    await follow(noting)
    await until(positionIs(8))
    expect(await notes()).toEqual(cles)
  })

  it('applies a batch whole or not at all, and goes on where it stopped', async () => {
    for (const cle of ['a', 'b', 'c', 'd']) rattachement(cle)
    let failing = true
    const dying: OnEvenement = async (manager, evenement) => {
      await noting(manager, evenement)
      if (failing && evenement.position === 2) {
        const [{ pid }] = await manager.query('select pg_backend_pid() as pid')
        await base.dataSource.query('select pg_terminate_backend($1)', [pid])
      }
    }
    const { stop } = await follow(dying)
    await until(() => faults.length > 0)
    expect(await notes()).toEqual([])
    expect(await positionIs(0)()).toBe(true)
    await stop()
    failing = false
    await follow(dying)
    await until(positionIs(4))
    expect(await notes()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('applies each event once when two processes follow on one database, and both learn the aliases', async () => {
    const [a, b] = [randomUUID(), randomUUID()]
    const followers = await Promise.all([follow(noting), follow(noting), follow(noting)])
    for (let i = 0; i < 9; i++) rattachement(`d${i}`)
    alias(b, a)
    await until(positionIs(10))
    await until(() => followers.every(({ personnes }) => personnes.canonical(b) === a))
    expect(await notes()).toEqual(Array.from({ length: 9 }, (_, i) => `d${i}`))
    expect(faults).toEqual([])
  })

  it('learns at its start what another process has written', async () => {
    const [a, b] = [randomUUID(), randomUUID()]
    const { personnes } = await follow()
    const early = await StoredAliasBook.load(base.dataSource)
    alias(b, a)
    await until(() => personnes.canonical(b) === a)
    const stop = followAppariement({
      dataSource: base.dataSource,
      client: client(),
      personnes: early,
      onFault: (fault) => faults.push(fault),
    })
    stops.push(stop)
    await until(() => early.canonical(b) === a)
  })

  it('waits for a service that is down, then goes on', async () => {
    await follow(noting)
    await until(() => answers > 0)
    await appariement.down()
    await until(() => faults.length > 0)
    expect(faults[0]).toBeInstanceOf(AppariementFault)
    expect(faults[0]).toMatchObject({ status: 503, code: 'APPARIEMENT_INDISPONIBLE' })
    rattachement('apres-la-panne')
    await appariement.back()
    await until(positionIs(1))
    expect(await notes()).toEqual(['apres-la-panne'])
  })

  it('stops at once while it waits for news, for a token, or for the next attempt', async () => {
    const hanging = new AppariementClient(appariement.url, () => new Promise(() => {}))
    const refused = new AppariementClient('http://127.0.0.1:9', async () => 'jeton')
    for (const waiting of [client(), hanging, refused]) {
      const stop = followAppariement({
        dataSource: base.dataSource,
        client: waiting,
        personnes: await StoredAliasBook.load(base.dataSource),
        onFault: (fault) => faults.push(fault),
      })
      await new Promise((resolve) => setTimeout(resolve, 100))
      await stop()
    }
  })
})

describe('asking the matching service', () => {
  let service: Awaited<ReturnType<typeof standIn>>
  afterEach(() => service.down())

  it.each<[string, { status?: number; body?: unknown } | 'coupe', { status: number; code: string }]>([
    ['its refusal', { status: 409, body: { code: 'LOT_CLOS', message: 'Clos.' } }, { status: 409, code: 'LOT_CLOS' }],
    ['a refusal without code', { status: 500, body: {} }, { status: 500, code: 'APPARIEMENT_INDISPONIBLE' }],
    ['a null answer', { status: 502, body: 'null' }, { status: 502, code: 'APPARIEMENT_INDISPONIBLE' }],
    ['a proxy’s page', { status: 502, body: '<h1>x</h1>' }, { status: 503, code: 'APPARIEMENT_INDISPONIBLE' }],
    ['a cut connection', 'coupe', { status: 503, code: 'APPARIEMENT_INDISPONIBLE' }],
  ])('gives one kind of fault for %s', async (_case, answer, expected) => {
    service = await standIn(() => answer)
    const client = new AppariementClient(service.url, async () => 'jeton')
    const fault = await client.openLot('r').catch((error) => error)
    expect(fault).toBeInstanceOf(AppariementFault)
    expect(fault).toMatchObject(expected)
  })

  it('gives the same fault when no token can be had', async () => {
    service = await standIn(() => ({}))
    const client = new AppariementClient(service.url, () => Promise.reject(new Error('acces refuse')))
    await expect(client.confirm('l')).rejects.toMatchObject({ status: 503, code: 'APPARIEMENT_INDISPONIBLE' })
  })

  it('bears its token and speaks JSON', async () => {
    const seen: unknown[] = []
    service = await standIn(({ headers, method, url, corps }) => {
      seen.push([method, url, headers.authorization, corps])
      return { body: { lot: 'l1' } }
    })
    expect(await new AppariementClient(service.url, async () => 'jeton').openLot('r1')).toEqual({ lot: 'l1' })
    expect(seen).toEqual([['POST', '/lots', 'Bearer jeton', '{"reference":"r1"}']])
  })
})
