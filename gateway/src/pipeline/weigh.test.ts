import { readdirSync, readFileSync } from 'node:fs'
import { buildASTSchema, buildSchema, Kind, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { costsIn } from '../bundle/costs.js'
import { operationOf } from '../operation/coordinates.js'
import { readListWeight } from '../operation/list-weight.js'
import { MAX_ELEMENTS } from './weigh.js'

const schema = buildSchema(`
  type Query { communes(first: Int! = 20, after: String): Communes commune: Commune pages(first: Int): Communes }
  type Communes { edges: [Lien!] fin: Boolean }
  type Lien { node: Commune }
  type Commune { nom: String codes: [String!] territoires: [Territoire!] }
  interface Decoupage { communes(first: Int! = 20): Communes }
  type Territoire implements Decoupage { nom: String communes(first: Int! = 20): Communes }
`)
const weightIn =
  (graph: Parameters<typeof readListWeight>[0]) =>
  (text: string, variables: Record<string, unknown> = {}, operationName: string | null = null) => {
    const document = parse(text)
    const operation = operationOf(document, operationName)
    if (!operation) throw new Error('no operation')
    return readListWeight(graph, document, operation)(variables)
  }
const WITHOUT = { sizes: new Map(), weights: new Map() }
const weight = weightIn({ schema, costs: WITHOUT })

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
    expect([weight(text, {}, 'A').elements, weight(text, {}, 'B').elements]).toEqual([1, 9])
  })

  it('name those that hold the most', () => {
    const deep = '{ communes(first: 100) { edges { node { territoires { communes(first: 100) { fin } } } } } }'
    expect(weight(deep)).toEqual({ elements: 101_100, heaviest: ['communes', 'territoires', 'communes'] })
  })
})

/** As a composition links the specification of cost, and under names of its own. */
const costly = (cost: string, listSize: string, link: string) => {
  const sdl = `
    type Query {
      pages(combien: Int, filtre: String @${cost}(weight: 50)): Page @${listSize}(slicingArguments: ["combien"], assumedSize: 40, sizedFields: ["lignes"])
      deux(debut: Int, fin: Int = 3): [Ligne!] @${listSize}(slicingArguments: ["debut", "fin"])
      fixes: [Ligne!] @${listSize}(assumedSize: 7)
      cher: Int @${cost}(weight: 300)
      lourds(first: Int): [Lourd!]
    }
    type Page { lignes: [Ligne!] autres: [Ligne!] }
    type Ligne { nom: String calcul: String @${cost}(weight: 5) }
    type Lourd @${cost}(weight: 9) { nom: String }`
  const directives = `directive @${cost}(weight: Int!) on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION
    directive @${listSize}(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
    directive @link(url: String, import: [Import], as: String) on SCHEMA scalar Import`
  const supergraph = parse(
    `schema @link(url: "https://specs.apollo.dev/cost/v0.1", ${link}) { query: Query } ${directives} ${sdl}`,
  )
  return weightIn({ schema: buildASTSchema(supergraph), costs: costsIn(supergraph) })
}

describe.each([
  ['imported', costly('cost', 'listSize', 'import: ["@cost", "@listSize"]')],
  [
    'imported under other names',
    costly('cout', 'taille', 'import: [{ name: "@cost", as: "@cout" }, { name: "@listSize", as: "@taille" }]'),
  ],
  ['linked and not imported', costly('cost', 'cost__listSize', 'import: []')],
  ['linked under another name', costly('prix', 'prix__listSize', 'as: "prix"')],
])('what subgraphs say of cost, %s', (_how, weight) => {
  it.each<[string, string, Record<string, unknown>, number]>([
    ['the argument that says how many', '{ pages(combien: 6) { lignes { nom } } }', {}, 6],
    ['a variable in it', 'query ($n: Int) { pages(combien: $n) { lignes { nom } } }', { n: 8 }, 8],
    ['what is assumed without it', '{ pages { lignes { nom } } }', {}, 40],
    ['lists of the page that it is not about', '{ pages(combien: 6) { autres { nom } } }', {}, 6 + 6 * 10],
    ['the larger of two', '{ deux(debut: 2) { nom } }', {}, 3],
    ['the larger of two, read of a variable', 'query ($n: Int) { deux(debut: $n) { nom } }', { n: 11 }, 11],
    ['a list that is always as long', '{ fixes { nom } }', {}, 7],
    ['a field that is dear', '{ cher }', {}, 300],
    ['a field that is dear in each row', '{ fixes { calcul } }', {}, 7 + 7 * 5],
    ['rows of a type that is dear', '{ lourds(first: 2) { nom } }', {}, 18],
    ['an argument that is dear', '{ pages(combien: 6, filtre: "a") { lignes { nom } } }', {}, 50 + 6],
  ])('counts %s', (_what, text, variables, elements) => {
    expect(weight(text, variables).elements).toBe(elements)
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
    const operation = operationOf(document, operationName)
    if (!operation) throw new Error('no operation')
    const { elements } = readListWeight({ schema: published, costs: WITHOUT }, document, operation)({})
    expect(elements * 10).toBeLessThan(MAX_ELEMENTS)
  })
})
