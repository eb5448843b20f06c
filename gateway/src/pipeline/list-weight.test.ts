import { readdirSync, readFileSync } from 'node:fs'
import { buildSchema, Kind, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { LIST_LIMITS, listWeightOf } from './list-weight.js'

const schema = buildSchema(`
  type Query { communes(first: Int! = 20, after: String): Communes commune: Commune pages(first: Int): Communes }
  type Communes { edges: [Lien!] fin: Boolean }
  type Lien { node: Commune }
  type Commune { nom: String codes: [String!] territoires: [Territoire!] }
  interface Decoupage { communes(first: Int! = 20): Communes }
  type Territoire implements Decoupage { nom: String communes(first: Int! = 20): Communes }
`)
const weight = (text: string, variables: Record<string, unknown> = {}, operationName: string | null = null) =>
  listWeightOf(schema, { document: parse(text), operationName, variables })

describe('the lists of an operation', () => {
  it.each<[string, string, number]>([
    ['no list', '{ commune { nom } }', 0],
    ['a list of values, which stands in its row', '{ commune { codes } }', 0],
    ['a page, its edges counted once', '{ communes(first: 7) { edges { node { nom } } } }', 7],
    ['the page of the schema when none is asked', '{ communes { edges { node { nom } } } }', 20],
    ['the usual page when the schema says none', '{ pages { edges { node { nom } } } }', 20],
    ['a list that has no pages', '{ commune { territoires { nom } } }', 10],
    ['lists within lists', '{ communes(first: 100) { edges { node { territoires { nom } } } } }', 100 + 100 * 10],
    [
      'fragments',
      '{ ...A } fragment A on Query { communes(first: 5) { ... { ...B } } } fragment B on Communes { edges { node { territoires { nom } } } }',
      5 + 5 * 10,
    ],
    ['the same list twice', '{ a: communes(first: 5) { fin } b: communes(first: 6) { fin } }', 11],
    [
      'the same edges twice',
      '{ communes(first: 5) { a: edges { node { territoires { nom } } } b: edges { node { territoires { nom } } } } }',
      5 + 2 * 50,
    ],
    [
      'what an interface promises',
      '{ commune { territoires { ... on Decoupage { communes(first: 3) { fin } } } } }',
      10 + 30,
    ],
    ['a list that @skip leaves out', '{ communes(first: 5) @skip(if: true) { fin } }', 5],
    ['a page below nothing', '{ communes(first: -1000) { edges { node { territoires { nom } } } } }', 1 + 10],
    ['the schema, whose lists are bounded elsewhere', '{ __schema { types { fields { name } } } }', 0],
  ])('count %s', (_what, text, elements) => {
    expect(weight(text).elements).toBe(elements)
  })

  it.each<[string, string, Record<string, unknown>, number]>([
    ['its value', 'query ($n: Int!) { communes(first: $n) { fin } }', { n: 7 }, 7],
    ['its default', 'query ($n: Int! = 8) { communes(first: $n) { fin } }', {}, 8],
    ['the largest page when it is missing', 'query ($n: Int!) { communes(first: $n) { fin } }', {}, 100],
    ['the largest page when it is no number', 'query ($n: Int!) { communes(first: $n) { fin } }', { n: '1' }, 100],
  ])('read of a variable %s', (_what, text, variables, elements) => {
    expect(weight(text, variables).elements).toBe(elements)
  })

  it('are those of the operation that is run', () => {
    const text = 'query A { communes(first: 1) { fin } } query B { communes(first: 9) { fin } }'
    expect([weight(text, {}, 'A').elements, weight(text, {}, 'B').elements, weight(text).elements]).toEqual([1, 9, 0])
  })

  it('name those that hold the most', () => {
    const deep = '{ communes(first: 100) { edges { node { territoires { communes(first: 100) { fin } } } } } }'
    expect(weight(deep)).toEqual({ elements: 101_100, heaviest: ['communes', 'territoires', 'communes'] })
  })
})

describe('on the published graph', () => {
  const root = new URL('../../../', import.meta.url)
  const published = buildSchema(readFileSync(new URL('schema/published/api.graphql', root), 'utf8'))
  const folder = new URL('clients/hub/operations/', root)
  const files = readdirSync(folder).map((name) => parse(readFileSync(new URL(name, folder), 'utf8')))
  const document = { kind: Kind.DOCUMENT, definitions: files.flatMap(({ definitions }) => [...definitions]) } as const
  const registered = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [node.name?.value ?? ''] : [],
  )

  it.each(registered)('%s passes ten times over', (operationName) => {
    const { elements } = listWeightOf(published, { document, operationName, variables: {} })
    expect(elements * 10).toBeLessThan(LIST_LIMITS.elements)
  })
})
