import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { parseSupergraph, piecesOf } from './parse-supergraph.js'

const published = readFileSync(new URL('../../../schema/published/supergraph.graphql', import.meta.url), 'utf8')

/** What could make a bracket look like one that is none, or a definition like one that ended. */
const text = fc.array(
  fc.constantFrom('{', '}', '(', ')', '[', ']', '#', '\\"', '\\\\', "'", 'é', ' ', 'type A { b: C }', '\\u007D'),
  { maxLength: 6 },
)
const inString = text.map((parts) => `"${parts.join('')}"`)
const inBlock = fc
  .array(fc.oneof(text, fc.constantFrom(['\n'], ['\\"""'], ['""'], ['"'], ['\\'], ['\r\n'])), { maxLength: 4 })
  .map((parts) => parts.flat().join(''))
  // A quotation mark or a backslash beside what closes would be part of it.
  .map((inside) => `"""${inside.replaceAll('\\"""', '\0').replaceAll('"""', '').replaceAll('\0', '\\"""')} """`)
const comment = text.map((parts) => `# ${parts.join('')} " """\n`)
const ignored = fc.oneof(fc.constantFrom(' ', '\n', ',', '\r\n', '\uFEFF', '\t'), comment)
const description = fc.oneof(fc.constant(''), inString, inBlock)
const value: fc.Arbitrary<string> = fc.oneof(
  { maxDepth: 2 },
  inString,
  inBlock,
  fc.constantFrom('1', 'A', 'null', '{}', '[]'),
  fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 2 }, inString, tie('list'), tie('object')),
    list: fc.array(tie('value'), { maxLength: 2 }).map((items) => `[${items.join(' ')}]`),
    object: fc.array(tie('value'), { maxLength: 2 }).map((items) => `{${items.map((item) => `a: ${item}`).join(' ')}}`),
  })).value as fc.Arbitrary<string>,
)
const directives = fc.array(value, { maxLength: 2 }).map((values) => values.map((one) => ` @d(x: ${one})`).join(''))
const body = fc
  .tuple(description, value, directives)
  .map(([said, given, on]) => `${said} f(a: T = ${given}${on}): [T!]! ${on}`)
const definition = fc
  .tuple(description, fc.nat(10), directives, fc.array(body, { minLength: 1, maxLength: 3 }), ignored)
  .map(([said, kind, on, fields, space]) => {
    const inside = `${on}${space}{${space}${fields.join(space)} }`
    const forms = [
      `type type ${inside}`,
      `type input implements I & enum${inside}`,
      `type A${on}`,
      `interface union${inside}`,
      `union U${on} = | type | scalar`,
      `scalar S${on}`,
      `enum E${on} { A${on} ${space} B }`,
      `input N${on} { ${said} a: T = 1 ${on} }`,
      `directive @d(x: T${on}) repeatable on OBJECT | FIELD`,
      `schema${on} { query: Q }`,
    ]
    return kind === 10 ? `extend type A ${inside}` : `${said}${space}${forms[kind]}`
  })
const documents = fc
  .tuple(fc.array(fc.tuple(definition, ignored), { minLength: 1, maxLength: 8 }), ignored)
  .map(([definitions, space]) => space + definitions.flat().join('\n'))

describe('a supergraph read piece by piece', () => {
  it('is what it is when it is read whole', async () => {
    const whole = parse(published, { noLocation: true })
    for (const piece of [0, 8000, Number.POSITIVE_INFINITY])
      expect(await parseSupergraph(published, piece)).toEqual(whole)
    expect([...piecesOf(published, 0)].length).toBeGreaterThan(500)
    expect(Math.max(...[...piecesOf(published, 8000)].map(({ length }) => length))).toBeLessThan(published.length / 4)
  })

  it('whatever stands in its strings, comments and definitions', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.nat(200), async (sdl, piece) => {
        expect(await parseSupergraph(sdl, piece)).toEqual(parse(sdl, { noLocation: true }))
      }),
      { numRuns: 1000 },
    )
  })

  it('is refused when it is refused whole, however it was cut or mixed up', async () => {
    const read = async (sdl: string) => parse(sdl, { noLocation: true })
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.nat(),
        fc.constantFrom('', '}', '{', '"', '"""', '#', '(', '\\'),
        async (sdl, at, put) => {
          const place = at % sdl.length
          const broken = sdl.slice(0, place) + put + sdl.slice(place + 1)
          const [whole, pieces] = await Promise.all(
            [read(broken), parseSupergraph(broken, 0)].map((reading) => reading.catch(() => 'refused')),
          )
          expect(pieces).toEqual(whole)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it.each(['', ' \n# nothing\n', 'type A { b: C } }', 'type A { b: C } {', 'type A { b: C } \u00A0'])(
    'is refused when it is %j',
    async (sdl) => {
      expect(() => parse(sdl)).toThrow()
      await expect(parseSupergraph(sdl, 0)).rejects.toThrow()
    },
  )
})
