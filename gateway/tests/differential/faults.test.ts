import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InventedGraph, Made } from './invented-graph.js'
import { type Answer, shownOf, type ThreeExecutors, threeExecutors } from './three-executors.js'

/** Values that fail, are missing, or are not what the graph promises, in each kind of place. */
const dossiers = (): readonly Made[] => [
  { __typename: 'Dossier', id: 'd1', titre: 'un', sur: 'sûr', notes: [1, 2], agent: { __typename: 'Agent', id: 'a1' } },
  {
    __typename: 'Dossier',
    id: 'd2',
    titre: () => {
      throw new Error('titre de d2')
    },
    sur: 'sûr',
    notes: null,
    agent: null,
  },
  {
    __typename: 'Dossier',
    id: 'd3',
    titre: null,
    sur: () => {
      throw new Error('sur de d3')
    },
    notes: [3],
    agent: null,
  },
]

const graph: InventedGraph = {
  name: 'fautes',
  subgraphs: {
    un: `
      type Query { dossiers: [Dossier] sures: [Dossier!] dossier(id: ID!): Dossier mille: [Dossier] seule: String! }
      type Mutation { premier: Int! second: Int }
      type Dossier @key(fields: "id") { id: ID! titre: String etat: Etat }
      enum Etat { OUVERT CACHE @inaccessible }
    `,
    deux: `
      type Query { autre: String }
      type Dossier @key(fields: "id") { id: ID! sur: String! notes: [Int!] agent: Agent }
      type Agent { id: ID! nom: String }
    `,
    trois: `
      type Dossier @key(fields: "id") { id: ID! notes: [Int!] @external total: Int @requires(fields: "notes") }
    `,
  },
  world: () => {
    const all = dossiers()
    let count = 0
    return {
      Query: {
        dossiers: all,
        sures: all,
        dossier: ({ id }: Made) => all.find((one) => one['id'] === id),
        seule: () => {
          throw new Error('seule')
        },
        autre: 'autre',
        mille: Array.from({ length: 1000 }, (_, rank) => ({ __typename: 'Dossier', id: `m${rank}` })),
      },
      Mutation: {
        premier: () => {
          throw new Error('premier')
        },
        second: () => ++count,
      },
      entities: { Dossier: all },
    }
  },
  operations: {},
}

describe('what fails', () => {
  let executors: ThreeExecutors
  beforeAll(async () => {
    executors = await threeExecutors(graph)
  })
  afterAll(() => executors.close())

  const ask = async (run: 'monolith' | 'natif', text: string): Promise<Answer> => {
    const document = executors.read(text)
    if (!document) throw new Error(`Not valid: ${text}`)
    return executors[run](document, {})
  }

  it.each([
    ['a field that may be null', '{ dossiers { titre } }'],
    ['the same under two names', '{ dossiers { a: titre id b: titre } }'],
    ['a field that may not, in another subgraph', '{ dossiers { titre sur } }'],
    ['a field that may not, in a list that may hold no null', '{ sures { id sur } dossiers { id } }'],
    ['one entity', '{ x: dossier(id: "d3") { id sur } y: dossier(id: "d1") { sur } }'],
    ['a root that may not be null', '{ seule autre }'],
    ['an act, before another', 'mutation { premier second }'],
  ])('has its place in the answer, as in a monolith: %s', async (_what, text) => {
    const expected = await ask('monolith', text)
    expect(expected.errors).toBeDefined()
    expect(shownOf(await ask('natif', text))).toEqual(shownOf(expected))
  })

  const without = async (nom: string, text: string) => {
    executors.down.add(nom)
    try {
      const { data, errors = [] } = await ask('natif', text)
      const said = errors.map(({ extensions, path }) => [extensions.code, path?.join('.')])
      return { data, said: said.sort() }
    } finally {
      executors.down.clear()
    }
  }
  const OUT = 'SOUS_GRAPHE_INDISPONIBLE'

  it('of a subgraph that is out costs its fields only, and is said once for each time that it was asked', async () => {
    expect(await without('deux', '{ dossiers { id notes agent { nom } } autre }')).toEqual({
      data: { dossiers: ['d1', 'd2', 'd3'].map((id) => ({ id, notes: null, agent: null })), autre: null },
      said: [
        [OUT, 'autre'],
        [OUT, 'dossiers.0.notes'],
      ],
    })
    const { data, said } = await without('deux', '{ mille { id notes } }')
    expect(data.mille).toHaveLength(1000)
    expect(said).toEqual([[OUT, 'mille.0.notes']])
  })

  it.each([
    ['under the name that the client gives it', 'deux', '{ x: dossiers { i: id b: agent { nom } a: notes } }', 'x.0.b'],
    ['a field that may not be null', 'deux', '{ dossiers { id sur } }', 'dossiers.0.sur'],
    ['a field that another subgraph computes from', 'deux', '{ dossiers { id total } }', 'dossiers.0'],
    ['a field that is computed', 'trois', '{ dossiers { notes total } }', 'dossiers.0.total'],
    ['a field of one that was asked for by a key', 'deux', '{ dossier(id: "d1") { titre notes } }', 'dossier.notes'],
    ['a root', 'un', '{ autre dossiers { id } }', 'dossiers'],
    ['a root that may not be null', 'un', '{ autre seule }', 'seule'],
    ['an act', 'un', 'mutation { second }', 'second'],
  ])('has the place of what a subgraph that is out costs first: %s', async (_what, nom, text, path) => {
    expect((await without(nom, text)).said).toEqual([[OUT, path]])
  })
})
