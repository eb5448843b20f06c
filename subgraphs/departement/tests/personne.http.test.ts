import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { departement } from '../src/index.js'
import { type Departement, day, personneOf, startDepartement } from './start-departement.js'

const TOUT = `
  dossierDepartement { id } referentDepartement { id } diagnosticDepartement { id }
  orientationsDepartement { id } reorientationsDepartement { id } designationsReferent { id }
  diagnosticsDepartement { id } contratsDepartement { id versions { numero } } rendezVousDepartement { id }
  passagesEquipePluridisciplinaire { id } sanctionsDepartement { id } aidesDepartementales { id }`

describe('ce que le département dit d’une personne', () => {
  const ancienne = randomUUID()
  const actuelle = randomUUID()
  let hub: Departement
  beforeAll(async () => {
    hub = await startDepartement((sql) =>
      sql('insert into personne_alias (alias, personne_id) values ($1, $2)', [ancienne, actuelle]),
    )
  })
  afterAll(() => hub.stop())

  const remplit = async (personneId: string) => {
    await hub.act('orientationDecider', 'orientation { id }', {
      personneId,
      parcours: 'SOCIAL',
      organismeReferent: 'DEPARTEMENT',
      decideeLe: day(-10),
    })
    await hub.act('contratOuvrir', 'contrat { id }', {
      personneId,
      orientationNotifieeLe: day(-9),
      contenu: { debut: day(0), fin: day(90), droitsEtDevoirs: 'x', voiesRecours: 'x', actions: [] },
    })
    await hub.act('aideAccorder', 'aide { id }', {
      personneId,
      dispositifCode: 'URGENCE',
      montantCentimes: 1000,
      accordeeLe: day(0),
    })
    await hub.act('diagnosticEtablir', 'diagnostic { id }', {
      personneId,
      etabliLe: day(0),
      reponses: [{ groupe: 'MOYTRANS', code: '2006' }],
    })
  }

  it('est vide pour une inconnue, ou une clé qui n’en est pas une, sans erreur', async () => {
    for (const id of [randomUUID(), 'x', "' or 1=1"]) {
      const { id: lue, ...champs } = await personneOf(hub, id, TOUT)
      expect(lue).toBe(id)
      expect(
        Object.values(champs).every((champ) => champ === null || (Array.isArray(champ) && champ.length === 0)),
      ).toBe(true)
    }
  })

  it('suit une fusion : l’ancien et le nouvel identifiant donnent le même dossier', async () => {
    await remplit(ancienne)
    const [parAncien, parActuel] = [await personneOf(hub, ancienne, TOUT), await personneOf(hub, actuelle, TOUT)]
    expect(parAncien).toEqual(parActuel)
    expect(parActuel.id).toBe(actuelle)
    expect(parActuel.aidesDepartementales).toHaveLength(1)
  })

  it('se lit en autant de requêtes pour vingt personnes que pour une', async () => {
    const ids = Array.from({ length: 20 }, () => randomUUID())
    for (const id of ids) await remplit(id)
    // Other statements run beside the request: the outbox, the connections that open.
    const isOfOurTables = /from "(?!lot_a_confirmer)/i
    const queries = vi.spyOn(pg.Client.prototype, 'query')
    const reads = async (asked: string[]): Promise<string[]> => {
      queries.mockClear()
      const { data } = await hub.query(
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Personne { id ${TOUT} } } }`,
        { r: asked.map((id) => ({ __typename: 'Personne', id })) },
      )
      expect(
        data._entities.every((lue: { contratsDepartement: object[] }) => lue.contratsDepartement.length === 1),
      ).toBe(true)
      return queries.mock.calls.map(([text]) => String(text)).filter((text) => isOfOurTables.test(text))
    }
    const forOne = await reads(ids.slice(0, 1))
    expect(forOne.length).toBeGreaterThan(8)
    expect(await reads(ids)).toHaveLength(forOne.length)
    queries.mockRestore()
  })

  it('résout chaque objet par sa clé, et répond null à une clé inconnue', async () => {
    const types = Object.keys(departement.references).filter((type) => type !== 'Personne')
    expect(types).toHaveLength(12)
    const { data, errors } = await hub.query('query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', {
      r: types.flatMap((__typename) => [randomUUID(), 'x'].map((id) => ({ __typename, id }))),
    })
    expect(errors).toBeUndefined()
    expect(data._entities.every((entity: unknown) => entity === null)).toBe(true)
  })
})
