import { randomUUID } from 'node:crypto'
import { unNir } from '@traitdunion/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { unEnregistrement, unNom } from './fixtures/enregistrement.js'
import { type Installation, install } from './fixtures/installation.js'

describe('file des cas douteux', () => {
  let hub: Installation
  let ordre = 940
  beforeAll(async () => {
    hub = await install()
  })
  afterAll(() => hub.stop())

  /** A record of the region that has the NIR of a person of the caf, and another day of birth. */
  const unDoute = async () => {
    const nir = unNir({ ordre: ordre++ })
    const connu = unEnregistrement({}, { nir, numeroDepartement: `D-${ordre}` })
    const [caf] = await hub.send('caf', connu)
    const douteux = unEnregistrement({ ...connu.identite, dateNaissance: '1990-06-16' }, { nir })
    const [rapprochement] = await hub.send('region', douteux)
    expect(rapprochement).toEqual({ cle: douteux.cle, issue: 'INCOHERENT', personneId: null })
    const { cas } = (await hub.steward('GET', '/cas?limite=100')).body
    return { nir, connu, douteux, personneId: caf?.personneId as string, cas: cas.at(-1) }
  }
  const settle = (id: string, body: object) =>
    hub.steward('POST', `/cas/${id}/trancher`, { versionAttendue: 1, ...body })
  const lastOf = async (partenaire: string) => (await hub.events(partenaire)).at(-1)

  it('shows both records side by side, and of the NIR only whether it agrees', async () => {
    const { nir, connu, douteux, personneId, cas } = await unDoute()
    const { body } = await hub.steward('GET', `/cas/${cas.id}`)
    expect(body).toMatchObject({
      issue: 'INCOHERENT',
      motifs: ['DATE_NAISSANCE_DIFFERENTE'],
      version: 1,
      enregistrement: { source: 'region', cle: douteux.cle, identite: { dateNaissance: '1990-06-16' } },
      candidats: [
        {
          personneId,
          statut: 'A_VERIFIER',
          enregistrements: [
            {
              source: 'caf',
              identite: { nom: connu.identite.nom },
              identifiants: { numeroDepartement: connu.identifiants.numeroDepartement },
              nir: 'CONCORDANT',
            },
          ],
        },
      ],
    })
    const marks = (await hub.base.query('select nir from enregistrement where nir is not null')) as { nir: string }[]
    for (const secret of [nir, nir.slice(0, 13), ...marks.map((mark) => mark.nir.slice(9))])
      expect(JSON.stringify(body)).not.toContain(secret)
    expect(Object.keys(body.enregistrement.identifiants)).not.toContain('nir')
  })

  it('opens a page of cases at once, with as many statements for ten as for one', async () => {
    const doutes = []
    for (let i = 0; i < 10; i++) doutes.push(await unDoute())
    const ids = doutes.map(({ cas }) => cas.id as string)
    const { body } = await hub.steward('POST', '/cas/ouvrir', { ids: [...ids, randomUUID()] })
    expect(new Set(body.cas.map(({ id }: { id: string }) => id))).toEqual(new Set(ids))
    for (const un of body.cas) expect(un).toEqual((await hub.steward('GET', `/cas/${un.id}`)).body)
    const statements = async (some: readonly string[]) => {
      const query = vi.spyOn(pg.Client.prototype, 'query')
      await hub.steward('POST', '/cas/ouvrir', { ids: some })
      const count = query.mock.calls.filter(([text]) => /from (cas|enregistrement|nom)\b/.test(String(text))).length
      query.mockRestore()
      return count
    }
    expect(await statements(ids)).toBe(3)
    expect(await statements(ids.slice(0, 1))).toBe(3)
  })

  it('a steward attaches the record: its source is told, and it stays so', async () => {
    const { douteux, personneId, cas } = await unDoute()
    const { body } = await settle(cas.id, { decision: 'RATTACHER', personneId })
    expect(body).toEqual({ cas: cas.id, etat: 'TRANCHE', version: 2, personneId })
    expect(await lastOf('region')).toMatchObject({
      nature: 'RATTACHEMENT',
      contenu: { source: 'region', cle: douteux.cle, personneId },
    })
    expect((await hub.send('region', douteux))[0]).toMatchObject({ issue: 'TROUVE', personneId })
    // The same decision again is the same act; another one comes too late.
    expect((await settle(cas.id, { decision: 'RATTACHER', personneId })).body).toEqual(body)
    expect(await settle(cas.id, { decision: 'NOUVELLE_PERSONNE' })).toMatchObject({
      status: 409,
      body: { code: 'CAS_CLOS' },
    })
    const { actes } = (await hub.steward('GET', `/historique/${personneId}`)).body
    expect(actes).toMatchObject([{ nature: 'CAS_TRANCHE', objetId: cas.id, auteur: 'agent-7' }])
  })

  it('a steward makes a new person', async () => {
    const { douteux, personneId, cas } = await unDoute()
    const { body } = await settle(cas.id, { decision: 'NOUVELLE_PERSONNE' })
    expect(body.personneId).not.toBe(personneId)
    // The one is told, and the other is no longer to be verified; in whichever order.
    expect((await hub.events()).map(({ contenu }) => contenu)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ personneId: body.personneId, source: 'region', statut: 'NOUVELLE' }),
        expect.objectContaining({ personneId, source: 'caf', statut: 'NOUVELLE' }),
      ]),
    )
    expect((await hub.send('region', douteux))[0]).toMatchObject({ personneId: body.personneId })
    expect((await settle(cas.id, { decision: 'NOUVELLE_PERSONNE' })).body).toEqual(body)
  })

  it('refuses a decision on another version, on nobody, on nothing', async () => {
    const { personneId, cas } = await unDoute()
    for (const [id, body, status, code] of [
      [cas.id, { decision: 'RATTACHER', personneId, versionAttendue: 2 }, 409, 'CONFLIT_VERSION'],
      [cas.id, { decision: 'RATTACHER', personneId: randomUUID() }, 404, 'PERSONNE_INCONNUE'],
      [randomUUID(), { decision: 'RATTACHER', personneId }, 404, 'CAS_INCONNU'],
      [cas.id, { decision: 'RATTACHER' }, 400, 'DEMANDE_INVALIDE'],
      [cas.id, { decision: 'OUBLIER' }, 400, 'DEMANDE_INVALIDE'],
      [cas.id, { decision: 'NOUVELLE_PERSONNE', auteur: '' }, 400, 'DEMANDE_INVALIDE'],
      ['x', { decision: 'NOUVELLE_PERSONNE' }, 400, 'DEMANDE_INVALIDE'],
    ] as const)
      expect(await settle(id, body)).toMatchObject({ status, body: { code } })
    expect((await hub.steward('GET', `/cas/${cas.id}`)).body).toMatchObject({ etat: 'OUVERT', version: 1 })
  })

  it('two stewards at once: one decides', async () => {
    const { personneId, cas } = await unDoute()
    const answers = await Promise.all([
      settle(cas.id, { decision: 'RATTACHER', personneId }),
      settle(cas.id, { decision: 'NOUVELLE_PERSONNE' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('the same doubt again is the same case; a corrected record closes it', async () => {
    const { connu, douteux, personneId, cas } = await unDoute()
    await hub.send('region', douteux)
    expect((await hub.steward('GET', `/cas/${cas.id}`)).body).toMatchObject({ version: 1, etat: 'OUVERT' })
    const [autrement] = await hub.send('region', {
      ...douteux,
      identite: { ...douteux.identite, dateNaissance: '1990-06-17' },
    })
    expect(autrement?.issue).toBe('INCOHERENT')
    expect((await hub.steward('GET', `/cas/${cas.id}`)).body).toMatchObject({
      version: 2,
      enregistrement: { identite: { dateNaissance: '1990-06-17' } },
    })
    expect(await settle(cas.id, { decision: 'RATTACHER', personneId })).toMatchObject({ status: 409 })
    expect((await hub.send('region', { ...douteux, identite: connu.identite }))[0]).toMatchObject({
      issue: 'TROUVE',
      personneId,
    })
    expect((await hub.steward('GET', `/cas/${cas.id}`)).body).toMatchObject({ etat: 'SANS_OBJET' })
  })

  it('a known record that takes the NIR of another is to be verified, until a steward says whose it is', async () => {
    const [a, b] = [1, 2].map(() => unEnregistrement({}, { nir: unNir({ ordre: ordre++ }) }))
    const [deA, deB] = (await hub.send('caf', a!, b!)).map(({ personneId }) => personneId as string)
    await hub.send('caf', { ...a!, identifiants: b!.identifiants })
    const statutOf = async (id?: string) =>
      (await hub.events()).findLast(({ nature, contenu }) => nature === 'IDENTITE' && contenu.personneId === id)
        ?.contenu
    for (const id of [deA, deB]) expect(await statutOf(id)).toMatchObject({ statut: 'A_VERIFIER' })
    const { cas } = (await hub.steward('GET', '/cas?limite=100')).body
    const { body } = await settle(cas.at(-1).id, { decision: 'RATTACHER', personneId: deA })
    expect(body.personneId).toBe(deA)
    expect(await statutOf(deA)).toMatchObject({ statut: 'NOUVELLE' })
    expect(await statutOf(deB)).toMatchObject({ statut: 'NOUVELLE' })
  })

  it('a person that becomes doubtful between staging and confirming is shown, and to be verified', async () => {
    const [nom, autre] = [unNom(), unNom()]
    const numeros = [
      { numeroDepartement: `X-${ordre++}` },
      { numeroFranceTravail: `0000000${ordre++}`.padStart(11, '1') },
    ]
    const seul = unEnregistrement({ nom, nomNaissance: autre }, { ...numeros[0], ...numeros[1] })
    const { lot, rapprochements } = await hub.stage('mission-locale', `doute-${nom}`, [seul])
    const provisoire = rapprochements[0]?.personneId as string
    const [p] = await hub.send('caf', unEnregistrement({ nom }, numeros[0]))
    const [q] = await hub.send('region', unEnregistrement({ nom: autre }, numeros[1]))
    expect([p?.issue, q?.issue]).toEqual(['AUCUN', 'AUCUN'])
    expect((await hub.confirm('mission-locale', lot)).status).toBe(200)
    const { cas } = (await hub.steward('GET', '/cas?limite=100')).body
    const { body } = await hub.steward('GET', `/cas/${cas.at(-1).id}`)
    expect(body).toMatchObject({ issue: 'PLUSIEURS', personneId: provisoire })
    expect(body.candidats.map((un: { personneId: string }) => un.personneId).sort()).toEqual(
      [p?.personneId, q?.personneId].sort(),
    )
    // The steward says who: what was already written under the identifier follows.
    await settle(body.id, { decision: 'RATTACHER', personneId: p?.personneId })
    expect((await hub.events('departement')).at(-1)).toMatchObject({
      nature: 'ALIAS',
      contenu: { alias: provisoire, personneId: p?.personneId },
    })
  })

  it('the queue is read whole, oldest first, page after page', async () => {
    for (let i = 0; i < 5; i++) await unDoute()
    const all = (await hub.steward('GET', '/cas?limite=100')).body
    expect(all.suite).toBeNull()
    const read: { id: string; ouvertLe: string }[] = []
    let suite: string | null = null
    do {
      const { body } = await hub.steward('GET', `/cas?limite=2${suite ? `&apres=${suite}` : ''}`)
      read.push(...body.cas)
      suite = body.suite
    } while (suite)
    expect(read).toEqual(all.cas)
    expect(read.map(({ ouvertLe }) => ouvertLe)).toEqual(read.map(({ ouvertLe }) => ouvertLe).sort())
  })

  it('the queue is read from its end, of one source, of one issue, or since a change', async () => {
    await unDoute()
    const read = async (query: string): Promise<{ id: string; etat: string }[]> =>
      (await hub.steward('GET', `/cas?limite=100${query}`)).body.cas
    const [open, all] = [await read(''), await read('&modifieDepuis=2020-01-01T00:00:00Z')]
    expect(await read('&ordre=DECROISSANT')).toEqual(open.toReversed())
    expect(new Set(all.map(({ etat }) => etat))).toEqual(new Set(['OUVERT', 'TRANCHE', 'SANS_OBJET']))
    expect(await read('&etat=OUVERT&modifieDepuis=2020-01-01T00:00:00Z')).toEqual(open)
    expect(await read('&modifieDepuis=2999-01-01T00:00:00Z')).toEqual([])
    expect(await read('&source=rien')).toEqual([])
    const ofIssue = await Promise.all(['PLUSIEURS', 'INCOHERENT'].map((issue) => read(`&issue=${issue}`)))
    expect(ofIssue.flat().length).toBe(open.length)
  })

  it.each([
    'modifieDepuis=hier',
    'ordre=x',
    'issue=TROUVE',
    'limite=0',
    'limite=101',
    'apres=x',
    "apres=2026-01-01T00:00:00.000Z_' or 1=1",
    'etat=OUBLIE',
    'limite=a',
  ])('refuses the page %s', async (query) =>
    expect(await hub.steward('GET', `/cas?${query}`)).toMatchObject({ status: 400 }),
  )
})
