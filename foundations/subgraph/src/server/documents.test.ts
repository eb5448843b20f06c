import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { makeDocuments } from './documents.js'

const schema = buildSchema('type Query { a: Query b: Int }')
const deep = (n: number) => `${'{ a '.repeat(n - 1)}{ b }${' }'.repeat(n - 1)}`

describe('documents', () => {
  it('are read once: the same text gives the same document', () => {
    const documents = makeDocuments(schema)
    expect(documents('{ b }')).toBe(documents('{ b }'))
    expect(documents('{ b  }')).not.toBe(documents('{ b }'))
  })

  it('are forgotten one by one, so that memory is bounded', () => {
    const documents = makeDocuments(schema)
    const first = documents('{ b }')
    for (let i = 0; i < 600; i++) documents(`{ alias${i}: b }`)
    expect(documents('{ b }')).not.toBe(first)
  })

  it('that are wrong do not push out those that are right', () => {
    const documents = makeDocuments(schema)
    const first = documents('{ b }')
    for (let i = 0; i < 600; i++) documents(`{ inconnu${i} }`)
    expect(documents('{ b }')).toBe(first)
  })

  it('are admitted up to the limits, and not beyond', () => {
    const documents = makeDocuments(schema, { tokens: 100, depth: 5 })
    expect(documents(deep(5)).kind).toBe('valid')
    expect(documents(deep(6)).kind).toBe('invalid')
    expect(documents(`{ ${'b '.repeat(98)}}`).kind).toBe('valid')
    expect(documents(`{ ${'b '.repeat(99)}}`).kind).toBe('invalid')
  })

  it('measure fragments as if they were written in place', () => {
    const documents = makeDocuments(schema, { tokens: 100, depth: 3 })
    expect(documents('{ a { ...F } } fragment F on Query { a { b } }').kind).toBe('valid')
    expect(documents('{ a { ...F } } fragment F on Query { a { a { b } } }').kind).toBe('invalid')
    expect(documents('{ a { ... on Query { a { a { b } } } } }').kind).toBe('invalid')
  })
})
