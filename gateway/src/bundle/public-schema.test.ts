import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  parse,
  printSchema,
  validateSchema,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { apiSchemaOf } from '../engine/native/api-schema.js'
import { loadGraph } from './graph.js'
import { publicSchemaOf } from './public-schema.js'

const shownBy = (schema: GraphQLSchema) => printSchema(lexicographicSortSchema(schema)).replace(/\s+/g, ' ').trim()

/** What is shown of an SDL without what these coordinates are. */
const without = (sdl: string, ...withheld: string[]) =>
  shownBy(publicSchemaOf(buildSchema(sdl), (coordinate) => !withheld.includes(coordinate)))

describe('what strangers may read of a schema', () => {
  it.each<[string, string, string[], string]>([
    ['a field', 'type Query { a: Int b: Int }', ['Query.b'], 'type Query { a: Int }'],
    ['an argument', 'type Query { a(x: Int, y: Int): Int }', ['Query.a(y:)'], 'type Query { a(x: Int): Int }'],
    [
      'a field of an input',
      'type Query { a(x: F): Int } input F { n: Int o: Int = 1 }',
      ['F.n'],
      'type Query { a(x: F): Int } input F { o: Int = 1 }',
    ],
    [
      'all that an input holds, and so the argument',
      'type Query { a(x: F): Int } input F { n: G } input G { o: Int }',
      ['G.o'],
      'type Query { a: Int }',
    ],
    [
      'all that a type holds, and so what leads to it',
      'type Query { a: Int t: T } type T { s: S } type S { x: Int }',
      ['S.x'],
      'type Query { a: Int }',
    ],
    [
      'a field of one implementation, and so of the interface',
      'type Query { i: I } interface I { x: Int y: Int } type T implements I { x: Int y: Int } type S implements I { x: Int y: Int }',
      ['S.y'],
      'type Query { i: I } interface I { x: Int } type T implements I { x: Int y: Int } type S implements I { x: Int }',
    ],
    [
      'the promise of an interface alone',
      'type Query { i: I } interface I { x: Int y: Int } type T implements I { x: Int y: Int }',
      ['I.y'],
      'type Query { i: I } interface I { x: Int } type T implements I { x: Int y: Int }',
    ],
    [
      'one member of a union',
      'type Query { u: U } union U = T | S type T { x: Int } type S { y: Int }',
      ['S.y'],
      'type Query { u: U } union U = T type T { x: Int }',
    ],
    [
      'every member of a union, and so what leads to it',
      'type Query { a: Int u: U } union U = T type T { x: Int }',
      ['T.x'],
      'type Query { a: Int }',
    ],
  ])('is without %s', (_what, sdl, withheld, shown) => {
    expect(without(sdl, ...withheld)).toBe(shownBy(buildSchema(shown)))
  })

  it('is without what acts, and what nothing public leads to', () => {
    const sdl = `type Query { t: T } type Mutation { a: P } type P { x: Int }
      interface I { x: Int } type T implements I { x: Int } type S implements I { x: Int }`
    expect(without(sdl)).toBe(without('type Query { t: T } type T implements I { x: Int } interface I { x: Int }'))
  })

  it('is nothing when nothing is public', () => {
    expect(publicSchemaOf(buildSchema('type Query { a: Int }'), () => false).getQueryType()).toBeUndefined()
  })

  it('is, of the published graph, a schema that holds nothing else', async () => {
    const supergraph = parse(
      readFileSync(new URL('../../../schema/published/supergraph.graphql', import.meta.url), 'utf8'),
    )
    const { publicSchema, isPublic } = loadGraph(await apiSchemaOf(supergraph), supergraph, 'v')
    expect(validateSchema(publicSchema)).toEqual([])
    const shown = Object.values(publicSchema.getTypeMap()).flatMap((type) => {
      if (type.name.startsWith('__')) return []
      if (isInputObjectType(type)) return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
      if (!isObjectType(type) && !isInterfaceType(type)) return []
      return Object.values(type.getFields()).flatMap((field) => [
        `${type.name}.${field.name}`,
        ...field.args.map((argument) => `${type.name}.${field.name}(${argument.name}:)`),
      ])
    })
    expect(shown.length).toBeGreaterThan(200)
    expect(shown.filter((coordinate) => !isPublic(coordinate))).toEqual([])
  })
})
