import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, expectPages, type Hub, idsOf, jour, startHub } from './fixtures/hub.js'

const SELECTION = `offre {
  id numeroOffre intitule typeContrat dureeMois lieu experience nombrePostes accessibleTH publieeLe etat version
  metier { codeRome libelle } commune { code }
}`

describe('offres d’emploi', () => {
  let hub: Hub
  let numero = 0
  beforeAll(async () => {
    hub = await startHub()
  })
  afterAll(() => hub.end())

  const deposer = (reste: object = {}) =>
    hub.act(
      'offreDeposer',
      {
        numeroOffre: `ESSAI${++numero}`,
        intitule: 'Aide à domicile',
        codeRome: 'K1304',
        typeContrat: 'CDI',
        publieeLe: jour(-(numero % 3)),
        ...reste,
      },
      SELECTION,
    )

  it('se dépose, puis se remplace sous le même numéro', async () => {
    const { offre, erreurs } = await deposer({ numeroOffre: '190ABC', codeCommune: '28085', lieu: 'Chartres' })
    expect(erreurs).toEqual([])
    expect(offre).toMatchObject({
      etat: 'PUBLIEE',
      nombrePostes: 1,
      experience: 'DEBUTANT_ACCEPTE',
      accessibleTH: false,
      metier: { codeRome: 'K1304' },
      commune: { code: '28085' },
      version: 1,
    })
    for (const versionAttendue of [null, 0, 2])
      expect(codesOf(await deposer({ numeroOffre: '190ABC', versionAttendue }))).toEqual(['CONFLIT_VERSION'])
    const pourvue = await deposer({ numeroOffre: '190ABC', versionAttendue: 1, etat: 'POURVUE' })
    expect(pourvue.offre).toMatchObject({ id: offre.id, etat: 'POURVUE', commune: null, version: 2 })
  })

  it('ne se dépose qu’une fois, même à trois en même temps sous un numéro', async () => {
    const depots = await Promise.all([1, 2, 3].map(() => deposer({ numeroOffre: 'MEME' })))
    expect(depots.filter(({ offre }) => offre)).toHaveLength(1)
    expect(depots.flatMap(codesOf)).toEqual(['CONFLIT_VERSION', 'CONFLIT_VERSION'])
    expect(codesOf(await deposer({ versionAttendue: 1 }))).toEqual(['CONFLIT_VERSION'])
  })

  it.each([
    ['METIER_INCONNU', { codeRome: 'Z9999' }],
    ['CODE_COMMUNE_INVALIDE', { codeCommune: '28 Chartres' }],
    ['OFFRE_INCOMPLETE', { intitule: '' }],
    ['OFFRE_DATE_FUTURE', { publieeLe: jour(2) }],
    ['OFFRE_NOMBRES_INVALIDES', { nombrePostes: 0 }],
  ])('se refuse : %s', async (code, reste) => {
    expect(codesOf(await deposer(reste))).toEqual([code])
  })

  it('se lit par un inconnu du hub : tout y est public', async () => {
    const { offre } = await deposer()
    const { data } = await hub.query('query ($id: ID!) { offre(id: $id) { intitule } }', { id: offre.id }, {
      genre: 'anonyme',
      agent: null,
    } as never)
    expect(data.offre.intitule).toBe('Aide à domicile')
  })

  it('se liste par pages et par critères qui se cumulent', async () => {
    const { offre } = await deposer({ codeRome: 'A1203', codeCommune: '37261', typeContrat: 'SAISONNIER' })
    await deposer({ codeRome: 'A1203' })
    expect(await idsOf(hub, 'offres', 'codeRome: "A1203", typeContrat: SAISONNIER')).toEqual([offre.id])
    expect(await idsOf(hub, 'offres', 'codeCommune: "37261", etat: PUBLIEE')).toEqual([offre.id])
    expect(await idsOf(hub, 'offres', 'codeCommune: "37261", etat: RETIREE')).toEqual([])
    expect(await idsOf(hub, 'offres', `modifieDepuis: "${new Date(Date.now() + 60_000).toISOString()}"`)).toEqual([])
    await expectPages(hub, 'offres', ['publieeLe', 'modifieLe'])
  })

  it('répond null à la clé d’une autre', async () => {
    const { data } = await hub.query(`{ offre(id: "${randomUUID()}") { id } }`)
    expect(data.offre).toBeNull()
  })
})
