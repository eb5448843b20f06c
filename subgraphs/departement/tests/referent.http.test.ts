import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { codesOf, type Departement, day, personneOf, startDepartement } from './start-departement.js'

const OBJET = 'designation { id role debut fin version personne { id } professionnel { id } organisation { id } }'

describe('désignation d’un référent', () => {
  const ancienne = randomUUID()
  const actuelle = randomUUID()
  let hub: Departement

  beforeAll(async () => {
    hub = await startDepartement((sql) =>
      sql('insert into personne_alias (alias, personne_id) values ($1, $2)', [ancienne, actuelle]),
    )
  })
  afterAll(() => hub.stop())

  const uneDesignation = (reste = {}) => ({
    personneId: randomUUID(),
    professionnelId: randomUUID(),
    organisationId: randomUUID(),
    role: 'REFERENT_UNIQUE',
    debut: day(-30),
    ...reste,
  })
  const designe = (input: object) => hub.act('referentDesigner', OBJET, input)

  it('désigne, et montre le référent de la personne', async () => {
    const input = uneDesignation()
    const { designation, erreurs } = await designe(input)
    expect(erreurs).toEqual([])
    expect(designation).toMatchObject({ version: 1, fin: null, professionnel: { id: input.professionnelId } })
    const personne = await personneOf(hub, input.personneId, 'referentDepartement { id } designationsReferent { id }')
    expect(personne.referentDepartement).toEqual({ id: designation.id })
    expect(personne.designationsReferent).toHaveLength(1)
  })

  it('refuse un second référent unique sur la même période, mais admet un co-accompagnement', async () => {
    const input = uneDesignation()
    await designe(input)
    expect(codesOf(await designe({ ...input, professionnelId: randomUUID() }))).toEqual(['REFERENT_DEJA_DESIGNE'])
    const coAccompagnant = { ...input, professionnelId: randomUUID(), role: 'CO_ACCOMPAGNEMENT' }
    expect(codesOf(await designe(coAccompagnant))).toEqual([])
    expect(codesOf(await designe(coAccompagnant))).toEqual(['DESIGNATION_EN_DOUBLE'])
  })

  it('n’en désigne qu’un quand deux le sont au même instant', async () => {
    const personneId = randomUUID()
    const issues = await Promise.all([1, 2, 3, 4].map(() => designe(uneDesignation({ personneId }))))
    expect(issues.filter(({ designation }) => designation)).toHaveLength(1)
    expect(issues.flatMap(codesOf)).toEqual(Array(3).fill('REFERENT_DEJA_DESIGNE'))
  })

  it('voit le référent d’une personne fusionnée sous ses deux identifiants', async () => {
    const { designation } = await designe(uneDesignation({ personneId: ancienne }))
    expect(designation.personne.id).toBe(actuelle)
    expect(codesOf(await designe(uneDesignation({ personneId: actuelle })))).toEqual(['REFERENT_DEJA_DESIGNE'])
    for (const id of [ancienne, actuelle])
      expect(await personneOf(hub, id, 'referentDepartement { id }')).toEqual({
        id: actuelle,
        referentDepartement: { id: designation.id },
      })
  })

  it('termine une désignation, puis en admet une autre dès le lendemain', async () => {
    const input = uneDesignation()
    const { designation } = await designe(input)
    const termine = (reste: object) =>
      hub.act('designationTerminer', OBJET, { id: designation.id, versionAttendue: 1, fin: day(-2), ...reste })
    expect(codesOf(await termine({ versionAttendue: 2 }))).toEqual(['CONFLIT_VERSION'])
    expect(codesOf(await termine({ fin: day(-31) }))).toEqual(['DESIGNATION_PERIODE_INVERSEE'])
    expect((await termine({})).designation).toMatchObject({ fin: day(-2), version: 2 })
    expect(codesOf(await termine({ versionAttendue: 2, fin: day(0) }))).toEqual(['DESIGNATION_DEJA_TERMINEE'])
    expect(await personneOf(hub, input.personneId, 'referentDepartement { id }')).toMatchObject({
      referentDepartement: null,
    })
    expect(codesOf(await designe({ ...input, debut: day(-2) }))).toEqual(['REFERENT_DEJA_DESIGNE'])
    expect(codesOf(await designe({ ...input, debut: day(-1) }))).toEqual([])
  })

  it.each([
    [{ fin: day(-31) }, 'DESIGNATION_PERIODE_INVERSEE', null],
    [{ personneId: 'x' }, 'CLE_MAL_FORMEE', 'personneId'],
    [{ organisationId: '26370000000014' }, 'CLE_MAL_FORMEE', 'organisationId'],
  ])('refuse %j', async (reste, code, champ) => {
    expect((await designe(uneDesignation(reste))).erreurs).toEqual([{ code, champ }])
  })

  it('refuse de terminer une désignation inconnue', async () => {
    for (const id of [randomUUID(), 'x'])
      expect((await hub.act('designationTerminer', OBJET, { id, versionAttendue: 1, fin: day(0) })).erreurs).toEqual([
        { code: 'OBJET_INCONNU', champ: 'id' },
      ])
  })

  it('donne le portefeuille d’un professionnel, ce jour-là, page par page', async () => {
    const professionnelId = randomUUID()
    for (let i = 0; i < 5; i++) await designe(uneDesignation({ professionnelId, debut: day(-i) }))
    await designe(uneDesignation({ professionnelId, debut: day(-90), fin: day(-60) }))
    const page = async (first: number, after: string | null, filtre: object) =>
      (
        await hub.query(
          `query ($first: Int!, $after: String, $filtre: DesignationReferentFiltre) {
            designationsReferent(first: $first, after: $after, filtre: $filtre, tri: { debut: CROISSANT }) {
              edges { node { debut } } pageInfo { hasNextPage endCursor }
            }
          }`,
          { first, after, filtre },
        )
      ).data.designationsReferent
    const seen: string[] = []
    let after: string | null = null
    do {
      const { edges, pageInfo } = await page(2, after, { professionnelId, enCoursLe: day(0) })
      seen.push(...edges.map((edge: { node: { debut: string } }) => edge.node.debut))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after)
    expect(seen).toEqual([-4, -3, -2, -1, 0].map(day))
    expect((await page(20, null, { professionnelId })).edges).toHaveLength(6)
    expect((await page(20, null, { professionnelId, modifieDepuis: '2999-01-01T00:00:00Z' })).edges).toEqual([])
    expect((await page(20, null, { professionnelId: 'x' })).edges).toEqual([])
  })
})

describe('ce qui est dit de l’organisme référent', () => {
  let hub: Departement
  beforeAll(async () => {
    hub = await startDepartement()
  })
  afterAll(() => hub.stop())

  it('suit le référent unique du jour, jusqu’à sa fin', async () => {
    const [personneId, organisationId, professionnelId] = [randomUUID(), randomUUID(), randomUUID()]
    const dit = async (combien: number) => {
      const toutDit = () =>
        hub.sql(
          `select valeur from contribution_sortante where personne_id = $1 and nature = 'ORGANISME_REFERENT'
           order by position`,
          [personneId],
        )
      await vi.waitUntil(async () => (await toutDit()).rows.length >= combien, { timeout: 25_000 })
      return (await toutDit()).rows.map(({ valeur }: { valeur: unknown }) => valeur)
    }
    const commun = { personneId, organisationId, professionnelId, role: 'REFERENT_UNIQUE' }
    const { designation } = await hub.act('referentDesigner', OBJET, { ...commun, debut: day(-30) })
    const valeur = { organisationId, professionnelId, depuis: day(-30) }
    expect(await dit(1)).toEqual([valeur])
    const { id, version } = designation
    await hub.act('designationTerminer', OBJET, { id, versionAttendue: version, fin: day(-1) })
    // One that begins tomorrow is nobody's référent today.
    await hub.act('referentDesigner', OBJET, { ...commun, debut: day(1) })
    expect(await dit(2)).toEqual([valeur, null])
  })
})
