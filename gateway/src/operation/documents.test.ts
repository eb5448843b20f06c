import { buildSchema, Kind, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { loadGraph } from '../bundle/graph.js'
import { LIMITS, STRANGER_LIMITS } from '../pipeline/limits.js'
import { operationOf } from './coordinates.js'
import { type Documents, readDocuments } from './documents.js'
import { makeReadOperation } from './read-operation.js'

const SDL = `
  directive @donnee(categorie: String!) on FIELD_DEFINITION
  type Query { metiers(first: Int): [Metier!] @donnee(categorie: "PUBLIC") secret: String @donnee(categorie: "IDENTITE") }
  type Metier { code: ID! @donnee(categorie: "PUBLIC") }
`
const schema = buildSchema(SDL)
const reading =
  (documents: Documents) =>
  (text: string, limits = LIMITS) =>
    documents.read(text, limits)

describe('a document', () => {
  it('is read once, and not when it is wrong', async () => {
    const read = reading(await readDocuments(schema, new Set()))
    const text = '{ metiers { code } }'
    expect(read(text)).toBe(read(`${text}`))
    expect(read(`${text} `)).not.toBe(read(text))
    expect(read('{ perdu }')).toMatchObject({ kind: 'invalide' })
    expect(read('{ perdu }')).not.toBe(read('{ perdu }'))
  })

  it('is found wrong without a suggestion, and told where', async () => {
    const found = reading(await readDocuments(schema, new Set()))('{ metier { code } }')
    if (found.kind !== 'invalide') throw new Error(found.kind)
    expect(found.errors.map(({ message }) => message)).toEqual(['Cannot query field "metier" on type "Query".'])
    expect(found.errors[0]?.locations).toEqual([{ line: 1, column: 3 }])
  })

  it('that somebody else has sent is held to the limits of who sends it now', async () => {
    const read = reading(await readDocuments(schema, new Set()))
    const text = `{ ${Array.from({ length: 21 }, (_, rank) => `a${rank}: metiers { code }`).join(' ')} }`
    expect(read(text)).toMatchObject({ kind: 'lu' })
    expect(read(text, STRANGER_LIMITS)).toMatchObject({
      kind: 'refuse',
      error: { extensions: { limite: 'champsRacine' } },
    })
  })

  it('leaves its place to others, by their number and by their length', async () => {
    const read = reading(await readDocuments(schema, new Set()))
    const first = read('{ metiers { code } } # 0')
    for (let rank = 1; rank < 1000; rank++) read(`{ metiers { code } } # ${rank}`)
    expect(read('{ metiers { code } } # 0')).toBe(first)
    for (let rank = 0; rank < 6; rank++) read(`{ metiers { code } } # ${rank} ${'x'.repeat(190_000)}`)
    expect(read('{ metiers { code } } # 0')).not.toBe(first)
  })

  it('that is registered stays, and is known when this graph does not answer it', async () => {
    const texts = ['{ metiers { code } } # r', '{ perdu } # r', '{ metiers { code ']
    const documents = await readDocuments(schema, new Set(texts))
    const read = reading(documents)
    const [kept = ''] = texts
    const before = read(kept)
    for (let rank = 0; rank < 1100; rank++) read(`{ metiers { code } } # ${rank}`)
    expect(read(kept)).toBe(before)
    expect([...documents.broken]).toEqual(texts.slice(1))
  })
})

describe('an operation', () => {
  const graph = loadGraph(schema, parse(SDL), 'v')
  const readOf = async (text: string) => {
    const read = reading(await readDocuments(schema, new Set()))(text)
    if (read.kind !== 'lu') throw new Error(read.kind)
    const node = operationOf(read.document, null)
    if (!node) throw new Error('no operation')
    const readOperation = makeReadOperation(graph)
    const operation = readOperation(read.document, node)
    expect(readOperation(read.document, node)).toBe(operation)
    return operation
  }

  it.each<[string, string, string, number]>([
    ['public, of a known length', '{ metiers(first: 3) { code } }', 'accordee', 3],
    ['personal', '{ secret }', 'refusee', 0],
    ['about the schema', '{ __schema { types { name } } }', 'introspection', 0],
  ])('%s is decided and weighed once, whoever asks next', async (_what, text, kind, elements) => {
    const operation = await readOf(text)
    expect(operation.forStranger({})).toMatchObject({ kind })
    expect(operation.listWeight({}).elements).toBe(elements)
    expect(operation.listWeight({ n: 1 })).toBe(operation.listWeight({}))
    // Its tree is not walked again: it could be any other.
    Object.assign(operation.operation, { selectionSet: { kind: Kind.SELECTION_SET, selections: null } })
    expect(operation.forStranger({})).toMatchObject({ kind })
    expect(operation.listWeight({}).elements).toBe(elements)
  })

  it('whose length a variable says is weighed by it alone', async () => {
    const operation = await readOf('query ($n: Int) { metiers(first: $n) { code } }')
    expect([3, 4, undefined].map((n) => operation.listWeight({ n }).elements)).toEqual([3, 4, 100])
  })

  it('about the public schema is answered once, unless a variable changes what it asks', async () => {
    const always = await readOf('{ __schema { queryType { fields { name } } } }')
    expect(always.publicIntrospection({})).toBe(always.publicIntrospection({ x: 1 }))
    expect(always.publicIntrospection({}).json).toContain('metiers')
    expect(always.publicIntrospection({}).json).not.toContain('secret')
    const one = await readOf('query ($nom: String!) { __type(name: $nom) { name } }')
    expect(one.publicIntrospection({ nom: 'Metier' })).toMatchObject({ json: '{"__type":{"name":"Metier"}}' })
    expect(one.publicIntrospection({ nom: 'Query' })).toMatchObject({ json: '{"__type":{"name":"Query"}}' })
    expect(one.publicIntrospection({}).errors).toHaveLength(1)
  })
})
