import fc from 'fast-check'
import { getIntrospectionQuery, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { LIMITS, STRANGER_LIMITS } from './limits.js'
import { excessOf, weightOf } from './weight.js'

const excess = (text: string) => excessOf(weightOf(parse(text), text.length), LIMITS)
const times = (count: number, text: (rank: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ')

/** Each fragment spreads the next one twice: short to write, doubled at each step. */
const doubling = (steps: number) =>
  `{ ...F0 } ${times(steps, (i) => `fragment F${i} on Query { a${i}: x { ...F${i + 1} } b${i}: x { ...F${i + 1} } }`)} fragment F${steps} on Query { x }`

describe('a document', () => {
  it('passes when it is one that an explorer or a client sends', () => {
    expect(excess(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }))).toBeUndefined()
    expect(excess('{ a: __type(name: "A") { name } b: __type(name: "B") { name } }')).toBeUndefined()
    expect(excess(`{ ...F } fragment F on Query { ${times(30, (i) => `champ${i} { id }`)} }`)).toBeUndefined()
  })

  it('is a small one when it introspects as explorers do', () => {
    const text = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, schemaDescription: true })
    expect(excessOf(weightOf(parse(text), text.length), STRANGER_LIMITS)).toBeUndefined()
  })

  it.each([
    ['fragments that double one another', doubling(15), 'aliases'],
    [
      'fragments that multiply fields without an alias',
      `{ ${times(10, (i) => `r${i} { ...A }`)} } fragment A on T { ${times(15, (i) => `a${i} { ...B }`)} } fragment B on T { ${times(15, (i) => `b${i}`)} }`,
      'fields',
    ],
    [
      'depth hidden in fragments',
      `{ ...F0 } ${times(21, (i) => `fragment F${i} on T { x { ...F${i + 1} } }`)} fragment F21 on T { id }`,
      'depth',
    ],
    [
      'root fields hidden in fragments',
      `{ ...A ...B } fragment A on Query { ${times(16, (i) => `a${i}`)} } fragment B on Query { ${times(16, (i) => `b${i}`)} }`,
      'rootFields',
    ],
    [
      'too many fragments',
      `{ ${times(51, (i) => `...F${i}`)} } ${times(51, (i) => `fragment F${i} on T { x }`)}`,
      'fragments',
    ],
    ['an operation that is not the one run', `query A { id } query B ${'{ x '.repeat(22)}${'} '.repeat(22)}`, 'depth'],
    ['directives', `{ r { ${times(201, () => 'a @b')} } }`, 'directives'],
    [
      'directives multiplied by fragments',
      `{ r { ${times(21, () => '...F @b')} } } fragment F on T { ${times(10, () => 'a @b')} }`,
      'directives',
    ],
    ['directives of its variables', `query (${times(201, (i) => `$v${i}: A @b`)}) { id }`, 'directives'],
    ['inline fragments in one another', `{ ${'... { '.repeat(30)} id ${'} '.repeat(30)} }`, 'depth'],
    ['the schema described twice', '{ a: __schema { types { name } } }', 'introspectionAliases'],
    [
      'aliases inside the description of the schema',
      '{ __schema { types { a: fields { name } b: fields { name } } } }',
      'introspectionAliases',
    ],
    [
      'aliases of introspection in a fragment',
      '{ __schema { types { ...T } } } fragment T on __Type { a: fields { name } }',
      'introspectionAliases',
    ],
    ['aliases under a type', '{ __type(name: "A") { ... { a: fields { name } } } }', 'introspectionAliases'],
  ])('is too heavy with %s', (_what, text, told) => {
    expect(excess(text)).toBe(told)
  })

  it('is weighed in no time, however its fragments multiply or turn in circles', () => {
    expect(excess(doubling(LIMITS.fragments - 1))).toBeDefined()
    expect(() => excess('{ ...A } fragment A on Query { x { ...B } } fragment B on Query { x { ...A } }')).not.toThrow()
    expect(excess(`{ ...Inconnu }`)).toBeUndefined()
  })

  it('weighs the same whether its fragments are spread or written out', () => {
    const size = fc.integer({ min: 1, max: 6 })
    fc.assert(
      fc.property(size, size, size, (roots, middles, leaves) => {
        const leaf = times(leaves, (i) => `l${i}`)
        const middle = times(middles, (i) => `m${i} { LEAF }`)
        const root = times(roots, (i) => `r${i} { MIDDLE }`)
        const spread = `{ ${root.replaceAll('MIDDLE', '...M')} } fragment M on T { ${middle.replaceAll('LEAF', '...L')} } fragment L on T { ${leaf} }`
        const written = `{ ${root.replaceAll('MIDDLE', middle.replaceAll('LEAF', leaf))} }`
        expect(excess(spread)).toBe(excess(written))
      }),
    )
  })
})
