import { randomUUID } from 'node:crypto'
import { openDatabase } from '@traitdunion/subgraph'
import { freshDatabase, startTestSubgraph, type TestSubgraph } from '@traitdunion/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { departement } from '../src/index.js'

const DECIDER = /* GraphQL */ `
  mutation ($input: OrientationDeciderInput!) {
    orientationDecider(input: $input) {
      orientation { id parcours etat version personne { id } }
      erreurs { code message champ }
    }
  }
`
const PAGE = /* GraphQL */ `
  query ($first: Int! = 20, $after: String, $filtre: OrientationDepartementFiltre, $tri: OrientationDepartementTri) {
    orientationsDepartement(first: $first, after: $after, filtre: $filtre, tri: $tri) {
      edges { cursor node { id decideeLe modifieLe } }
      pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  }
`
const HISTORIQUE = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Personne { id orientationsDepartement { id etat } }
    }
  }
`

const uneDecision = (personneId: string, reste = {}) => ({
  cleIdempotence: randomUUID(),
  personneId,
  parcours: 'SOCIO_PROFESSIONNEL',
  organismeReferent: 'DEPARTEMENT',
  decideeLe: '2026-01-15',
  ...reste,
})

describe('orientation par le département', () => {
  let hub: TestSubgraph
  let drop: () => Promise<void>

  beforeAll(async () => {
    const database = await freshDatabase({
      template: 'departement',
      prepare: async (url) => (await openDatabase(url, departement)).destroy(),
    })
    drop = database.drop
    hub = await startTestSubgraph(departement, database.url)
  })
  afterAll(async () => {
    await hub.stop()
    await drop()
  })

  const decide = async (input: object) => (await hub.query(DECIDER, { input })).data.orientationDecider
  const historyOf = async (id: string) =>
    (await hub.query(HISTORIQUE, { representations: [{ __typename: 'Personne', id }] })).data._entities[0]
      .orientationsDepartement

  it('ouvre la première, puis clôt la précédente quand une nouvelle la remplace', async () => {
    const personneId = randomUUID()
    const premiere = await decide(uneDecision(personneId))
    expect(premiere.erreurs).toEqual([])
    expect(premiere.orientation).toMatchObject({ etat: 'OUVERTE', version: 1, personne: { id: personneId } })

    const seconde = await decide(uneDecision(personneId, { versionAttendue: 1, decideeLe: '2026-02-01' }))
    expect(await historyOf(personneId)).toEqual([
      { id: seconde.orientation.id, etat: 'OUVERTE' },
      { id: premiere.orientation.id, etat: 'CLOTUREE' },
    ])
  })

  it('refuse une version dépassée et ne change rien', async () => {
    const personneId = randomUUID()
    const { orientation } = await decide(uneDecision(personneId))
    for (const versionAttendue of [null, 0, 2]) {
      const refusee = await decide(uneDecision(personneId, { versionAttendue }))
      expect(refusee.orientation).toBeNull()
      expect(refusee.erreurs[0]).toMatchObject({ code: 'CONFLIT_VERSION', champ: 'versionAttendue' })
    }
    expect(await historyOf(personneId)).toEqual([{ id: orientation.id, etat: 'OUVERTE' }])
  })

  it('ne décide qu’une fois par clé, même à deux en même temps', async () => {
    const input = uneDecision(randomUUID())
    const [a, b] = await Promise.all([decide(input), decide(input)])
    expect(a.orientation.id).toBe(b.orientation.id)
    expect(await historyOf(input.personneId)).toHaveLength(1)
    const autre = await decide({ ...input, parcours: 'SOCIAL' })
    expect(autre.erreurs[0].code).toBe('CLE_IDEMPOTENCE_REUTILISEE')
  })

  it('ne retient qu’une de deux premières décisions prises au même instant', async () => {
    const personneId = randomUUID()
    const issues = await Promise.all([1, 2, 3].map(() => decide(uneDecision(personneId))))
    expect(issues.flatMap(({ erreurs }) => erreurs.map(({ code }: { code: string }) => code))).toEqual([
      'CONFLIT_VERSION',
      'CONFLIT_VERSION',
    ])
    expect(await historyOf(personneId)).toHaveLength(1)
  })

  it('laisse à l’équipe pluridisciplinaire de dire son avis avant d’entrer au service public de l’emploi ou d’en sortir', async () => {
    for (const [organismeReferent, autre] of [
      ['DEPARTEMENT', 'FRANCE_TRAVAIL'],
      ['CAP_EMPLOI', 'DELEGATAIRE'],
    ]) {
      const premiere = uneDecision(randomUUID(), { organismeReferent })
      const { orientation } = await decide(premiere)
      const changement = { ...premiere, cleIdempotence: randomUUID(), organismeReferent: autre, versionAttendue: 1 }
      const { erreurs } = await decide(changement)
      expect(erreurs).toMatchObject([{ code: 'ORIENTATION_AVIS_REQUIS' }])
      expect(erreurs[0].message).toContain('reorientationDemander')
      expect(await historyOf(premiere.personneId)).toEqual([{ id: orientation.id, etat: 'OUVERTE' }])
    }
    const entreeAuSpe = uneDecision(randomUUID(), { organismeReferent: 'FRANCE_TRAVAIL' })
    await decide(entreeAuSpe)
    const dansLeSpe = { ...entreeAuSpe, cleIdempotence: randomUUID(), organismeReferent: 'MISSION_LOCALE' }
    expect((await decide({ ...dansLeSpe, versionAttendue: 1 })).erreurs).toEqual([])
  })

  it('refuse une personne dont la clé n’en est pas une', async () => {
    expect((await decide(uneDecision('280102'))).erreurs).toMatchObject([
      { code: 'CLE_MAL_FORMEE', champ: 'personneId' },
    ])
  })

  it('laisse rejouer une clé après un refus', async () => {
    const input = uneDecision(randomUUID(), { decideeLe: '2999-01-01' })
    expect((await decide(input)).erreurs[0].code).toBe('ORIENTATION_DATE_FUTURE')
    expect((await decide({ ...input, decideeLe: '2026-01-01' })).erreurs).toEqual([])
  })

  it('rend toutes les pages une fois et une seule, dans les deux sens et pour chaque tri', async () => {
    for (let i = 0; i < 7; i++) await decide(uneDecision(randomUUID(), { decideeLe: `2025-03-0${(i % 3) + 1}` }))
    for (const tri of [
      { decideeLe: 'CROISSANT' },
      { decideeLe: 'DECROISSANT' },
      { modifieLe: 'CROISSANT' },
      { modifieLe: 'DECROISSANT' },
    ]) {
      const seen: { id: string }[] = []
      let after: string | null = null
      do {
        const { data } = await hub.query(PAGE, { first: 3, after, tri })
        const page = data.orientationsDepartement
        seen.push(...page.edges.map((edge: { node: { id: string } }) => edge.node))
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      } while (after)
      const [[key, sens]] = Object.entries(tri) as [[string, string]]
      const keys = seen.map((node) => (node as Record<string, string>)[key])
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
      expect(keys).toEqual(sens === 'CROISSANT' ? [...keys].sort() : [...keys].sort().reverse())
    }
  })

  it.each([
    [{ first: 0 }, 'PAGE_INVALIDE'],
    [{ first: 101 }, 'PAGE_INVALIDE'],
    [{ after: 'abc' }, 'CURSEUR_INVALIDE'],
    [{ after: Buffer.from('["Dupont","x"]').toString('base64url') }, 'CURSEUR_INVALIDE'],
    [{ tri: { decideeLe: 'CROISSANT', modifieLe: 'CROISSANT' } }, 'TRI_INVALIDE'],
  ])('refuse une page mal demandée : %j', async (variables, code) => {
    const { data, errors } = await hub.query(PAGE, variables)
    expect(data.orientationsDepartement).toBeNull()
    expect(errors?.[0]?.extensions?.code).toBe(code)
  })

  it('répond null à une clé inconnue ou qui n’en est pas une', async () => {
    for (const id of [randomUUID(), 'x', "' or 1=1"]) {
      const { data, errors } = await hub.query('query ($id: ID!) { orientationDepartement(id: $id) { id } }', { id })
      expect(errors).toBeUndefined()
      expect(data.orientationDepartement).toBeNull()
    }
  })
})
