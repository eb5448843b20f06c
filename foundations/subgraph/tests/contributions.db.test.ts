import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contributionsQueue } from '../src/contributions/contributions.queue.js'
import { noteContributions } from '../src/contributions/note-contributions.js'
import { type Contribution, reviewContributions } from '../src/index.js'
import { deliverQueue } from '../src/outbox/deliver.js'
import { freshNotes, standIn, until } from './fixtures/bases.js'

/** The title of the latest note of a person, from its day on: `note.id` stands for a person here. */
const titre: Contribution = {
  nature: 'CONTACT',
  changees: 'select id as personne_id from note where modifie_le > $1',
  valeurs: `select n.id as personne_id, jsonb_build_object('titre', n.titre) as valeur
    from candidat c join note n on n.id = c.personne_id where n.jour <= $2`,
}

interface Received {
  readonly personneId: string
  readonly valeur: { readonly titre: string } | null
}

describe('what a subgraph tells espace-partage of persons', () => {
  let base: Awaited<ReturnType<typeof freshNotes>>
  let espacePartage: Awaited<ReturnType<typeof standIn>>
  let received: Received[] = []
  let refus: unknown[] = []
  let refused: unknown[] = []
  let faults: unknown[] = []
  let stops: (() => Promise<void>)[] = []

  beforeEach(async () => {
    base = await freshNotes()
    received = []
    refus = []
    refused = []
    faults = []
    stops = []
    espacePartage = await standIn(({ corps }) => {
      received.push(...(JSON.parse(corps) as { contributions: Received[] }).contributions)
      return { body: { refus } }
    })
  })
  afterEach(async () => {
    await stopAll()
    await espacePartage.down()
    await base.drop()
  })

  const start = () => {
    const { dataSource } = base
    const onFault = (fault: unknown) => faults.push(fault)
    stops.push(
      noteContributions({ dataSource, contributions: [titre], onFault }),
      deliverQueue(
        contributionsQueue((them) => refused.push(...them)),
        { dataSource, url: espacePartage.url, token: async () => 'jeton', onFault },
      ),
    )
  }
  const stopAll = async () => {
    await Promise.all(stops.map((stop) => stop()))
    stops = []
  }
  const write = async (texte: string, { id = randomUUID() as string, jour = '2026-01-01' } = {}) => {
    await base.dataSource.query(
      `insert into note (id, titre, jour) values ($1, $2, $3)
       on conflict (id) do update set titre = $2, jour = $3, modifie_le = now()`,
      [id, texte, jour],
    )
    return id
  }
  const told = () => received.map(({ personneId, valeur }) => [personneId, valeur?.titre ?? null])

  it('is what it holds when it starts, then what changes, once each', async () => {
    const un = await write('un')
    start()
    await until(() => received.length === 1)
    const deux = await write('deux')
    await until(() => received.length === 2)
    await write('un, autrement', { id: un })
    await until(() => received.length === 3)
    expect(told()).toEqual([
      [un, 'un'],
      [deux, 'deux'],
      [un, 'un, autrement'],
    ])
    // Started again, it looks at everyone: what was told is not told twice.
    await stopAll()
    start()
    const trois = await write('trois')
    await until(() => received.length > 3)
    expect(told().slice(3)).toEqual([[trois, 'trois']])
    expect(faults).toEqual([])
  })

  it('is told of what a transaction wrote when it began and shows much later', async () => {
    start()
    const runner = base.dataSource.createQueryRunner()
    await runner.startTransaction()
    const lent = randomUUID()
    await runner.query(`insert into note (id, titre, jour) values ($1, 'lent', '2026-01-01')`, [lent])
    // Those who look have looked again meanwhile, and found others.
    for (const [rang, titre] of ['un', 'deux', 'trois'].entries()) {
      await write(titre)
      await until(() => received.length === rang + 1)
    }
    await runner.commitTransaction()
    await runner.release()
    await until(() => received.length > 3)
    expect(told().slice(3)).toEqual([[lent, 'lent']])
  })

  it('is withdrawn when it is known no more, and told again when it comes back', async () => {
    const id = await write('un')
    start()
    await until(() => received.length === 1)
    // A period that is over, or has not begun: the row is there, and says nothing today.
    await write('un', { id, jour: '2999-01-01' })
    await until(() => received.length === 2)
    await write('un', { id })
    await until(() => received.length === 3)
    expect(told()).toEqual([
      [id, 'un'],
      [id, null],
      [id, 'un'],
    ])
  })

  it('is withdrawn from whoever loses her rows, once the transaction has said so', async () => {
    const id = await write('un')
    start()
    await until(() => received.length === 1)
    await base.dataSource.transaction(async (manager) => {
      await reviewContributions(manager, [id, null])
      await manager.query('delete from note')
    })
    await until(() => received.length === 2)
    expect(told()[1]).toEqual([id, null])
  })

  it('is kept while espace-partage is down, and told by one of several processes', async () => {
    await espacePartage.down()
    for (let i = 0; i < 3; i++) start()
    const id = await write('un')
    await until(() => faults.length > 0)
    await espacePartage.back()
    await until(() => received.length > 0)
    const autre = await write('deux')
    await until(() => received.length > 1)
    expect(told()).toEqual([
      [id, 'un'],
      [autre, 'deux'],
    ])
  })

  it('is not sent again when it is refused, which is said', async () => {
    refus = [{ rang: 0, code: 'CONTRIBUTION_INVALIDE', champ: 'valeur.codePostal' }]
    start()
    await write('un')
    await until(() => refused.length > 0)
    refus = []
    const deux = await write('deux')
    await until(() => received.length === 2)
    expect(told()[1]).toEqual([deux, 'deux'])
    expect(refused).toMatchObject([{ code: 'CONTRIBUTION_INVALIDE', champ: 'valeur.codePostal' }])
  })
})
