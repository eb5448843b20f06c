import { readFileSync } from 'node:fs'
import { lexicographicSortSchema, parse, printSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { apiSchemaOf } from './api-schema.js'

const published = (name: string) =>
  readFileSync(new URL(`../../../../schema/published/${name}`, import.meta.url), 'utf8')

const LINK = 'schema @link(url: "https://specs.apollo.dev/inaccessible/v0.2"'

describe('the schema that callers see', () => {
  it('is the one that composition publishes', async () => {
    const schema = await apiSchemaOf(parse(published('supergraph.graphql')))
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(published('api.graphql'))
  })

  it.each([
    ['under its name', `${LINK})`, 'inaccessible'],
    ['under another', `${LINK}, as: "caché_pas")`.replace('caché_pas', 'cachee'), 'cachee'],
  ])('holds nothing inaccessible, %s', async (_what, head, name) => {
    const schema = await apiSchemaOf(
      parse(`${head} { query: Query }
        type Query { a(x: Int @${name}, y: E): I b: String @${name} u: U }
        interface I { id: ID } interface J @${name} { id: ID }
        type T implements I & J { id: ID } type S implements I @${name} { id: ID }
        union U = T | S enum E { A B @${name} } input N { a: Int b: Int @${name} } enum join__Graph { X }`),
    )
    expect(printSchema(schema).replace(/\s+/g, ' ')).toBe(
      'type Query { a(y: E): I u: U } interface I { id: ID } type T implements I { id: ID } union U = T enum E { A } input N { a: Int }',
    )
  })
})
