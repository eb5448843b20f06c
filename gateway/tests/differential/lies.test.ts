import { compose } from '@traitdunion/composition'
import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadNativeGraph, type NativeGraph } from '../../src/engine/native/native-graph.js'
import { sdlOf } from './subgraph.js'

const UN = `
  type Query { fiches: [Fiche!] fiche: Fiche etat: Etat nombre: Int chose: Chose secret: String @inaccessible }
  enum Etat { OUVERT CACHE @inaccessible }
  interface Chose { id: ID! }
  type Fiche implements Chose @key(fields: "id") { id: ID! nom: String }
  type Cachee implements Chose @inaccessible { id: ID! }
`
const DEUX = 'type Fiche @key(fields: "id") { id: ID! note: Int etat: String }'

/** A subgraph may answer anything: what it says is scripted here, text by text, as it would come. */
describe('a subgraph that answers anything', () => {
  let graph: NativeGraph
  beforeAll(async () => {
    const composition = compose([
      { nom: 'un', sdl: sdlOf(UN) },
      { nom: 'deux', sdl: sdlOf(DEUX) },
    ])
    if (composition.kind === 'refusee') throw new Error(composition.fautes.join())
    graph = await loadNativeGraph(composition.supergraph, 1000)
  })
  afterAll(() => graph.close())

  const asking = async (query: string, answers: Record<string, string>) => {
    const document = parse(query)
    const once = async () => {
      const asked: unknown[] = []
      const { data, errors } = await graph.execute({
        document,
        ask: async (nom, request) => {
          asked.push(JSON.parse(request.body).variables)
          return JSON.parse(answers[nom] ?? '{}')
        },
      })
      const codes = errors.map(({ extensions, path }) => [extensions['code'], path?.join('.')])
      return { data: JSON.parse(data ?? 'null'), codes, asked }
    }
    const first = await once()
    // Asked again, it is written by functions made for it: a lie passes no more easily.
    expect(await once()).toEqual(first)
    return first
  }

  it.each([
    ['a value hidden from an enum', '{ etat }', '{"data":{"etat":"CACHE"}}', { etat: null }, 'etat'],
    ['a text for a number', '{ nombre }', '{"data":{"nombre":"3"}}', { nombre: null }, 'nombre'],
    ['a number for an object', '{ fiche { nom } }', '{"data":{"fiche":3}}', { fiche: null }, 'fiche'],
    ['an object for a list', '{ fiches { nom } }', '{"data":{"fiches":{"nom":"x"}}}', { fiches: null }, 'fiches'],
    [
      'an object of a type that nobody may see',
      '{ chose { id } }',
      '{"data":{"chose":{"__typename":"Cachee","id":"1"}}}',
      { chose: null },
      'chose',
    ],
    [
      'null where there may be none',
      '{ fiches { id } }',
      '{"data":{"fiches":[{"id":"1"},null]}}',
      { fiches: null },
      'fiches.1',
    ],
  ])('says %s: the value is taken out, at its place', async (_what, query, un, data, path) => {
    expect(await asking(query, { un })).toMatchObject({ data, codes: [['REPONSE_INCOHERENTE', path]] })
  })

  it('adds nothing that was not asked', async () => {
    const un = '{"data":{"secret":"x","fiche":{"nom":"n","autre":1,"constructor":2}}}'
    expect((await asking('{ fiche { nom } }', { un })).data).toEqual({ fiche: { nom: 'n' } })
  })

  it('reaches no prototype, by any key', async () => {
    const evil =
      '{"polluted":1,"__typename":"Fiche","id":"1","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'
    const { data } = await asking('{ fiche { id note __proto__: nom } }', {
      un: `{"data":{"fiche":${evil},"__proto__":{"polluted":1}}}`,
      deux: `{"data":{"_entities":[${evil}],"__proto__":{"polluted":1}}}`,
    })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(Object.keys(data.fiche)).toEqual(['id', 'note', '__proto__'])
  })

  it('asks each entity once, and gives it to all that hold it', async () => {
    const fiche = '{"__typename":"Fiche","id":"1"}'
    const answer = await asking('{ fiches { id note } }', {
      un: `{"data":{"fiches":[${fiche},{"__typename":"Fiche","id":"2"},${fiche}]}}`,
      deux: '{"data":{"_entities":[{"note":1},null]}}',
    })
    expect(answer.asked[1]).toEqual({
      representations: [
        { __typename: 'Fiche', id: '1' },
        { __typename: 'Fiche', id: '2' },
      ],
    })
    expect(answer.data.fiches.map(({ note }: { note: number | null }) => note)).toEqual([1, null, 1])
    expect(answer.codes).toEqual([])
  })

  it.each(['{"data":{"_entities":[]}}', '{"data":{"_entities":{}}}', '{"data":{}}', '{"data":null}', '{}'])(
    'that answers %s to one entity is out: its fields only are null',
    async (deux) => {
      const un = '{"data":{"fiche":{"__typename":"Fiche","id":"1","nom":"n"}}}'
      expect(await asking('{ fiche { nom note } }', { un, deux })).toMatchObject({
        data: { fiche: { nom: 'n', note: null } },
        codes: [['SOUS_GRAPHE_INDISPONIBLE', 'fiche.note']],
      })
    },
  )

  it('whose errors are no errors is heard all the same', async () => {
    const un =
      '{"data":{"nombre":null},"errors":[3,{"message":{},"path":[{}],"extensions":[]},{"message":"non","path":["nombre"]}]}'
    const { codes } = await asking('{ nombre }', { un })
    expect(codes).toEqual([
      ['DOWNSTREAM_SERVICE_ERROR', undefined],
      ['DOWNSTREAM_SERVICE_ERROR', undefined],
      ['DOWNSTREAM_SERVICE_ERROR', 'nombre'],
    ])
  })
})
