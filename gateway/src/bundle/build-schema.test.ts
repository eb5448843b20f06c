import { readFileSync } from 'node:fs'
import { buildASTSchema, parse, printSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { buildSchema } from './build-schema.js'

const published = readFileSync(new URL('../../../schema/published/api.graphql', import.meta.url), 'utf8')

/** One of each thing that a definition may hold. */
const ALL = `
  "Dit" directive @d(x: [N!] = [{ a: 1 }]) repeatable on FIELD
  directive @skip(if: Boolean!) on FIELD
  interface H { id: ID! } interface I implements H { id: ID! f(a: N = { a: 2 } b: E = B): String @deprecated(reason: "non") }
  type T implements I & H { id: ID! f(a: N = { a: 2 } b: E = B): String u: [U!]! s: S }
  type Isolee implements H { id: ID! }
  union U = T | Isolee
  scalar S @specifiedBy(url: "https://exemple.fr")
  """Choix""" enum E { A @deprecated B }
  input N { a: Int = 3 o: O } input O @oneOf { a: Int b: String }
  extend type T { ajoute: Int }
`
const ROOTS =
  'type Q { t: T } type A { a: Int } type Query { x: Int } type Mutation { y: Int } type Subscription { z: Int }'

describe('a schema built in turns', () => {
  it.each([
    ['the published one', published],
    ['of every kind', `${ALL} ${ROOTS} "Elle" schema { query: Q mutation: A }`],
    ['its roots known by their names', `${ALL} ${ROOTS}`],
  ])('is what it is when it is built at once: %s', async (_what, sdl) => {
    const document = parse(sdl)
    const [whole, schema] = [buildASTSchema(document), await buildSchema(document)]
    expect(printSchema(schema)).toBe(printSchema(whole))
    expect(Object.keys(schema.getTypeMap())).toEqual(Object.keys(whole.getTypeMap()))
    for (const kind of ['query', 'mutation', 'subscription'] as const)
      expect(schema.getRootType(kind as never)?.name).toBe(whole.getRootType(kind as never)?.name)
  })

  it.each([
    'type Query { a: Inconnu }',
    'type T { a: Int }',
    'type Query { a: I } interface I { x: Int } type T implements I { y: Int }',
  ])('is refused when it does not hold together: %s', async (sdl) => {
    await expect(buildSchema(parse(sdl))).rejects.toThrow()
  })
})
