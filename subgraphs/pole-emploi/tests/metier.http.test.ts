import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, expectPages, type Hub, idsOf, startHub } from './fixtures/hub.js'

describe('métiers du ROME', () => {
  let hub: Hub
  beforeAll(async () => {
    hub = await startHub({}, async (sql) => {
      await sql(`insert into metier values ('K1304', 'Ancien libellé', 'K99', 'Ancien', 'Ancien')`)
    })
  })
  afterAll(() => hub.end())

  it('se lisent par leur code, mis à jour au démarrage, et null quand il n’existe pas', async () => {
    const { data, errors } = await hub.query(`{
      k: metier(codeRome: "K1304") { codeRome libelle domaine { code libelle grandDomaine } tensions { annee } }
      inconnu: metier(codeRome: "Z9999") { codeRome }
      faux: metier(codeRome: "' or 1=1") { codeRome }
    }`)
    expect(errors).toBeUndefined()
    expect(data.k).toMatchObject({
      libelle: expect.not.stringContaining('Ancien'),
      domaine: {
        code: 'K13',
        libelle: 'Aide à la vie quotidienne',
        grandDomaine: 'Services à la personne et à la collectivité',
      },
      tensions: [],
    })
    expect([data.inconnu, data.faux]).toEqual([null, null])
  })

  it('se trouvent par référence, comme le hub les demande', async () => {
    const { data } = await hub.query(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Metier { libelle } } }`,
      {
        r: [
          { __typename: 'Metier', codeRome: 'A1203' },
          { __typename: 'Metier', codeRome: 'Z0000' },
        ],
      },
    )
    expect(data._entities).toEqual([{ libelle: 'Jardinier / Jardinière' }, null])
  })

  it.each([
    ['jardin', 'A1203'],
    ['JARDINIÈRE', 'A1203'],
    ['jardiniere', 'A1203'],
    ['a1203', 'A1203'],
    ['éleveur', 'A1407'],
    ['eleveuse', 'A1407'],
  ])(
    'se cherchent par le début d’un mot ou d’un code, accents et majuscules indifférents : %s',
    async (recherche, code) => {
      expect(await idsOf(hub, 'metiers', `recherche: ${JSON.stringify(recherche)}`, 'codeRome')).toContain(code)
    },
  )

  it.each(['ardinier', '%', '_', "'", '\\'])('ne se trouvent pas par autre chose : %s', async (recherche) => {
    expect(await idsOf(hub, 'metiers', `recherche: ${JSON.stringify(recherche)}`, 'codeRome')).toEqual([])
  })

  it('bornent ce qui se cherche', async () => {
    const document = 'query ($r: String) { metiers(filtre: { recherche: $r }) { edges { cursor } } }'
    const { errors } = await hub.query(document, { r: 'a b '.repeat(10_000) })
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['RECHERCHE_TROP_LONGUE'])
  })

  it('se filtrent par domaine et grand domaine', async () => {
    const codes = await idsOf(hub, 'metiers', 'domaine: "a12"', 'codeRome')
    expect(codes.length).toBeGreaterThan(2)
    for (const code of codes) expect(code).toMatch(/^A12/)
    expect(await idsOf(hub, 'metiers', 'domaine: "Z"', 'codeRome')).toEqual([])
  })

  it('se listent par pages, par code ou par libellé', async () => {
    await expectPages(hub, 'metiers', ['codeRome', 'libelle', 'modifieLe'], {
      filtre: 'domaine: "A1"',
      key: 'codeRome',
    })
  })

  it('portent leurs tensions, chacune avec son territoire, sa source et son année', async () => {
    const territoireId = randomUUID()
    const TENSIONS = 'metier { codeRome modifieLe tensions { annee niveau source version territoire { id } } }'
    const mesure = {
      codeRome: 'D1106',
      territoireId,
      annee: 2025,
      niveau: 'FORTE',
      source: 'Enquête besoins en main-d’œuvre',
    }
    const deposer = (reste: object = {}) => hub.act('tensionMetierDeposer', { ...mesure, ...reste }, TENSIONS)
    await deposer()
    await deposer({ annee: 2026, niveau: 'MOYENNE' })
    // A measure that is there is corrected by who has read it, never overwritten by who has not.
    for (const versionAttendue of [undefined, 2])
      expect(codesOf(await deposer({ niveau: 'FAIBLE', versionAttendue }))).toEqual(['CONFLIT_VERSION'])
    expect(codesOf(await deposer({ annee: 2024, versionAttendue: 1 }))).toEqual(['CONFLIT_VERSION'])
    const { metier } = await deposer({ niveau: 'TRES_FORTE', versionAttendue: 1 })
    const { source } = mesure
    expect(metier.tensions).toEqual([
      { annee: 2026, niveau: 'MOYENNE', source, version: 1, territoire: { id: territoireId } },
      { annee: 2025, niveau: 'TRES_FORTE', source, version: 2, territoire: { id: territoireId } },
    ])
    const depuis = (modifieDepuis: string) => idsOf(hub, 'metiers', `modifieDepuis: "${modifieDepuis}"`, 'codeRome')
    expect(await depuis(metier.modifieLe)).toEqual(['D1106'])
    expect(await depuis('2999-01-01T00:00:00Z')).toEqual([])
    expect(codesOf(await deposer({ territoireId: 'nimporte' }))).toEqual(['TERRITOIRE_INVALIDE'])
    expect(codesOf(await deposer({ codeRome: 'Z9999' }))).toEqual(['METIER_INCONNU'])
    expect(codesOf(await deposer({ source: ' ' }))).toEqual(['TENSION_SANS_SOURCE'])
    expect(codesOf(await deposer({ annee: 12 }))).toEqual(['TENSION_SANS_SOURCE'])
  })
})
