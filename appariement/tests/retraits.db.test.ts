import { randomUUID } from 'node:crypto'
import { unNir } from '@traitdunion/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unEnregistrement } from './fixtures/enregistrement.js'
import { type Installation, install } from './fixtures/installation.js'

describe('a withdrawal', () => {
  let hub: Installation
  let ordre = 400
  beforeAll(async () => {
    hub = await install()
  })
  afterAll(() => hub.stop())

  const withdraw = (personneId: string, rest: object = {}) =>
    hub.steward('POST', '/retraits', { personneId, nature: 'CONSERVATION', ...rest })
  const retraits = async () => (await hub.steward('GET', '/retraits')).body
  const known = async () => {
    const record = unEnregistrement({}, { nir: unNir({ ordre: ordre++ }), numeroDepartement: `N-${ordre}` })
    const [rapprochement] = await hub.send('caf', record)
    return { record, personneId: rapprochement?.personneId as string }
  }
  /** Every place of every table where one of these words stands, the tombstone set aside. */
  const placesOf = async (...words: readonly string[]) => {
    const tables: { nom: string }[] = await hub.base.query(
      `select table_name as nom from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    const places: string[] = []
    for (const { nom } of tables) {
      const rows: { ligne: string }[] = await hub.base.query(`select t::text as ligne from ${nom} t`)
      if (rows.some(({ ligne }) => words.some((word) => ligne.includes(word)))) places.push(nom)
    }
    return places.sort()
  }

  it('leaves nothing of her but the tombstone, under any of her names, and every partner is told', async () => {
    const [une, autre] = [await known(), await known()]
    await hub.steward('POST', '/fusions', { ancien: autre.personneId, conserve: une.personneId })
    const { nom } = une.record.identite
    expect(await placesOf(nom)).not.toEqual([])

    const { status, body } = await withdraw(autre.personneId)
    expect({ status, body }).toMatchObject({ status: 200, body: { personneId: une.personneId } })
    expect(await placesOf(nom, autre.record.identite.nom, une.record.cle, autre.record.cle)).toEqual([])
    expect(await placesOf(une.personneId, autre.personneId)).toEqual(['acte', 'evenement', 'retrait'])
    for (const partenaire of ['caf', 'region', 'espace-partage'])
      expect((await hub.events(partenaire)).at(-1)).toMatchObject({
        nature: 'RETRAIT',
        contenu: { personneId: une.personneId, noms: [une.personneId, autre.personneId] },
      })
    // The merge was an act, and its words might have named her.
    expect((await hub.base.query(`select distinct motif from acte where nature = 'FUSION'`))[0]).toEqual({ motif: '' })
  })

  it('asked again is the same one', async () => {
    const { personneId } = await known()
    const first = await withdraw(personneId)
    expect(await withdraw(personneId)).toEqual(first)
    expect(await withdraw(randomUUID())).toMatchObject({ status: 404, body: { code: 'PERSONNE_INCONNUE' } })
  })

  it('lets her come back as somebody new', async () => {
    const { personneId, record } = await known()
    await withdraw(personneId)
    const [again] = await hub.send('caf', record)
    expect(again).toMatchObject({ issue: 'AUCUN' })
    expect(again?.personneId).not.toBe(personneId)
  })

  it('is called off by what a partner said since it was decided, and by a lot that is not closed', async () => {
    const { personneId, record } = await known()
    const decided = new Date().toISOString()
    expect(await withdraw(personneId, { sauf: '2020-01-01T00:00:00Z' })).toMatchObject({
      status: 409,
      body: { code: 'RETRAIT_DEPASSE' },
    })
    const { lot } = await hub.stage('region', `lot-${randomUUID()}`, [{ ...record, cle: `r-${record.cle}` }])
    expect((await withdraw(personneId, { sauf: decided })).body.code).toBe('RETRAIT_DEPASSE')
    await hub.confirm('region', lot)
    expect((await withdraw(personneId, { sauf: decided })).body.code).toBe('RETRAIT_DEPASSE')
    expect((await withdraw(personneId, { sauf: new Date(Date.now() + 1000).toISOString() })).status).toBe(200)
  })

  it('waits for a steward who has still to say whether a record is hers', async () => {
    const { personneId, record } = await known()
    const [doubtful] = await hub.send('region', unEnregistrement({}, { nir: record.identifiants.nir as string }))
    expect(doubtful?.personneId).toBeNull()
    expect(await withdraw(personneId)).toMatchObject({ status: 409, body: { code: 'RETRAIT_EN_CAS' } })
  })

  it('is acknowledged by who asks for what follows it, and owed again to who came back from a backup', async () => {
    const { personneId } = await known()
    const { retrait } = (await withdraw(personneId)).body
    const accuses = async () => {
      const { retraits: all, partenaires } = await retraits()
      expect(partenaires).toEqual(['espace-partage', 'caf', 'departement', 'pole-emploi', 'mission-locale', 'region'])
      return all
        .find(({ id }: { id: string }) => id === retrait)
        .accuses.map((a: { partenaire: string }) => a.partenaire)
    }
    expect(await accuses()).toEqual([])
    const position = (await hub.events('caf')).at(-1)?.position as number
    await hub.events('caf', position)
    await hub.events('region', position - 1)
    expect(await accuses()).toEqual(['caf'])
    await hub.events('region', position)
    expect(await accuses()).toEqual(['caf', 'region'])
    await hub.events('caf', position - 1)
    expect(await accuses()).toEqual(['region'])
    await hub.events('caf', position)
    expect(await accuses()).toEqual(['caf', 'region'])
  })

  it('is a steward’s: no partner asks for it alone', async () => {
    const { personneId } = await known()
    const demande = { personneId, nature: 'DECISION', auteur: 'x', motif: 'y' }
    expect((await hub.call('POST', '/retraits', demande, { partenaire: 'caf' })).body.code).toBe('ACTION_INTERDITE')
    expect((await hub.call('GET', '/retraits', undefined, { partenaire: 'caf' })).body.code).toBe('ACTION_INTERDITE')
    expect((await withdraw(personneId, { nature: 'AUTRE' })).body.code).toBe('DEMANDE_INVALIDE')
  })
})
