import { describe, expect, it } from 'vitest'
import { LIMITS, STRANGER_LIMITS } from './limits.js'
import { parseWithin, within } from './parse-within.js'

const codeOf = (text: string, limits = LIMITS) => {
  const read = parseWithin(text, limits)
  return read.kind === 'refuse' ? read.error.extensions : undefined
}

describe('a text', () => {
  it.each([
    ['too long', `# ${'x'.repeat(LIMITS.characters)}`, 'caracteres'],
    ['of too many words', `{ ${'a '.repeat(LIMITS.tokens)} }`, 'lexemes'],
    ['of brackets within one another', `{ a(b: ${'['.repeat(5000)}${']'.repeat(5000)}) }`, 'imbrication'],
    ['too deep', `${'{ a '.repeat(21)}${'}'.repeat(21)}`, 'niveaux'],
    ['that describes the schema twice', '{ a: __schema { types { name } } }', 'aliasIntrospection'],
  ])('%s is refused, and says which limit it passes', (_what, text, limite) => {
    expect(codeOf(text)).toMatchObject({ code: 'DOCUMENT_TROP_COMPLEXE', limite, maximum: expect.any(Number) })
  })

  it('is read when it opens many brackets, one after the other or in a string', () => {
    expect(codeOf(`{ ${'a(b: []) '.repeat(29)} c(d: "${'('.repeat(300)}") }`)).toBeUndefined()
  })

  it('that cannot be parsed is told where', () => {
    const read = parseWithin('{\n  metiers {\n', LIMITS)
    expect(read).toMatchObject({ kind: 'refuse', error: { extensions: { code: 'GRAPHQL_PARSE_FAILED' } } })
    expect(read.kind === 'refuse' && read.error.locations).toEqual([{ line: 3, column: 1 }])
  })

  it('that subscribes is refused, beside others too', () => {
    expect(codeOf('query A { a } subscription B { b }')).toEqual({ code: 'ABONNEMENT_ABSENT' })
  })

  it('that passed some limits is held to others', () => {
    const read = parseWithin(`{ r { ${'a '.repeat(600)} } }`, LIMITS)
    if (read.kind === 'refuse') throw read.error
    expect(within(read, LIMITS)).toBe(read)
    expect(within(read, STRANGER_LIMITS)).toMatchObject({ error: { extensions: { limite: 'champs', maximum: 500 } } })
  })
})
