import { expect, test } from 'vitest'
import { operationKindOf } from './document.js'

test.each([
  ['{ a }', 'query'],
  ['query { a }', 'query'],
  ['query mutation { a }', 'query'],
  ['query Q($a: In = { mutation: "}" }) { mutation(a: $a) { query } }', 'query'],
  ['mutation query($input: In!) { a(input: $input) { b } }', 'mutation'],
  ['fragment query on Personne { id } mutation M { a { ...query } }', 'mutation'],
  ['fragment F on Personne @d(x: { y: 1 }) { id { b } }\nquery Q { a { ...F } }', 'query'],
  ['# mutation { a }\nquery Q { a(b: "mutation {", c: """\n} mutation { \\""" {""") }', 'query'],
  ['query Q { a(b: "\\"} mutation M {") }', 'query'],
  ['subscription { a }', 'subscription'],
])('reads what a document does: %s', (text, kind) => {
  expect(operationKindOf(text)).toBe(kind)
})

test.each([
  '',
  'fragment F on Personne { id }',
  '[object Object]',
  'query A { a } query B { b }',
  '{ a } mutation { b }',
])('refuses a document without exactly one operation: %s', (text) => {
  expect(() => operationKindOf(text)).toThrow(TypeError)
})
