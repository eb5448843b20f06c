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
      type Query { dossiers: [Dossier] sures: [Dossier!] dossier(id: ID!): Dossier seule: String! }
      type Mutation { premier: Int! second: Int }
      type Dossier @key(fields: "id") { id: ID! titre: String etat: Etat }
      enum Etat { OUVERT CACHE @inaccessible }
    `,
    deux: `
      type Query { autre: String }
      type Dossier @key(fields: "id") { id: ID! sur: String! notes: [Int!] agent: Agent }
      type Agent { id: ID! nom: String }
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

  it('of a subgraph that is out costs its fields only, and is said once', async () => {
    executors.down.add('deux')
    try {
      const { data, errors } = await ask('natif', '{ dossiers { id notes agent { nom } } autre }')
      expect(data).toEqual({
        dossiers: ['d1', 'd2', 'd3'].map((id) => ({ id, notes: null, agent: null })),
        autre: null,
      })
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual([
        'SOUS_GRAPHE_INDISPONIBLE',
        'SOUS_GRAPHE_INDISPONIBLE',
      ])
      const needed = await ask('natif', '{ dossiers { id sur } }')
      expect(needed.data).toEqual({ dossiers: [null, null, null] })
      expect(needed.errors).toHaveLength(1)
    } finally {
      executors.down.clear()
    }
  })
})
