import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, expectPages, type Hub, idsOf, jour, startHub } from './fixtures/hub.js'

const SELECTION = `projet {
  id statut mobiliteKm typesContrat definiLe version personne { id }
  metiers { rang appellation metier { codeRome libelle } }
}`
const ALIAS = randomUUID()
const CONSERVEE = randomUUID()

describe('projet professionnel', () => {
  let hub: Hub
  beforeAll(async () => {
    hub = await startHub({}, async (sql) => {
      await sql('insert into personne_alias values ($1, $2)', [ALIAS, CONSERVEE])
    })
  })
  afterAll(() => hub.end())

  const definir = (personneId: string, reste: object = {}) =>
    hub.act(
      'projetDefinir',
      {
        personneId,
        metiers: [{ codeRome: 'K1304', appellation: 'Aide à domicile' }, { codeRome: 'A1203' }],
        definiLe: jour(-3),
        ...reste,
      },
      SELECTION,
    )

  it('se définit, puis se revoit : les métiers restent dans l’ordre des préférences', async () => {
    const personneId = randomUUID()
    const { projet, erreurs } = await definir(personneId, { mobiliteKm: 20, typesContrat: ['CDI', 'CDD', 'CDI'] })
    expect(erreurs).toEqual([])
    expect(projet).toMatchObject({
      statut: 'EN_COURS',
      mobiliteKm: 20,
      typesContrat: ['CDI', 'CDD'],
      personne: { id: personneId },
      metiers: [
        { rang: 1, appellation: 'Aide à domicile', metier: { codeRome: 'K1304' } },
        { rang: 2, appellation: null, metier: { codeRome: 'A1203', libelle: 'Jardinier / Jardinière' } },
      ],
    })
    const revu = await definir(personneId, { versionAttendue: 1, metiers: [{ codeRome: 'D1106' }], statut: 'CONFIRME' })
    expect(revu.projet).toMatchObject({ id: projet.id, version: 2, mobiliteKm: null })
    expect(await hub.personne(personneId, 'projetProfessionnel { id metiers { metier { codeRome } } }')).toMatchObject({
      projetProfessionnel: { id: projet.id, metiers: [{ metier: { codeRome: 'D1106' } }] },
    })
  })

  it.each([
    ['CONFLIT_VERSION', { versionAttendue: 3 }],
    ['METIER_INCONNU', { metiers: [{ codeRome: 'Z9999' }] }],
    ['PROJET_SANS_METIER', { metiers: [] }],
    ['PROJET_METIER_REPETE', { metiers: [{ codeRome: 'A1203' }, { codeRome: 'A1203' }] }],
    ['PROJET_MOBILITE_INVALIDE', { mobiliteKm: -1 }],
    ['PROJET_DATE_FUTURE', { definiLe: jour(2) }],
    ['CLE_MAL_FORMEE', { personneId: 'x' }],
  ])('se refuse : %s', async (code, reste) => {
    expect(codesOf(await definir(randomUUID(), reste))).toEqual([code])
  })

  it('reste un seul après une fusion', async () => {
    const { projet } = await definir(ALIAS)
    expect(projet.personne.id).toBe(CONSERVEE)
    expect(codesOf(await definir(CONSERVEE))).toEqual(['CONFLIT_VERSION'])
    const revu = await definir(CONSERVEE, { versionAttendue: 1 })
    expect(revu.projet).toMatchObject({ id: projet.id, version: 2 })
  })

  it('se liste par pages, par statut, par métier recherché', async () => {
    const { projet } = await definir(randomUUID(), { statut: 'A_CONSTRUIRE', metiers: [{ codeRome: 'N4101' }] })
    await definir(randomUUID())
    expect(await idsOf(hub, 'projetsProfessionnels', 'codeRome: "N4101"')).toEqual([projet.id])
    expect(await idsOf(hub, 'projetsProfessionnels', 'codeRome: "N4101", statut: EN_COURS')).toEqual([])
    await expectPages(hub, 'projetsProfessionnels', ['definiLe', 'modifieLe'])
  })
})
