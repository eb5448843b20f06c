import { buildSchema, GraphQLError, getVariableValues, type OperationDefinitionNode, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { withoutNumbers, withoutValues } from './without-values.js'

const schema = buildSchema(`
  enum Sexe { FEMININ MASCULIN }
  input Identite { nom: String! naissance: Int sexe: Sexe! prenoms: [String!] }
  type Personne { id: ID! nom: String }
  type Query { personne(id: ID!, rang: Int, sexe: Sexe, actif: Boolean, qui: Identite): Personne }
`)

/** What graphql-js says of a document or of variables that it refuses. */
const saidOf = (query: string, variables: Record<string, unknown> = {}): string[] => {
  try {
    const document = parse(query)
    const errors = validate(schema, document)
    if (errors.length > 0) return errors.map(({ message }) => message)
    const [operation] = document.definitions as OperationDefinitionNode[]
    const { errors: wrong = [] } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables)
    return wrong.map(({ message }) => message)
  } catch (error) {
    return [(error as GraphQLError).message]
  }
}
const QUI = 'query ($qui: Identite) { personne(id: "1", qui: $qui) { id } }'
const NIR = '290069999990143'

describe('what leaves of a refusal', () => {
  it.each<[string, string, Record<string, unknown>?]>([
    ['a variable of another form', QUI, { qui: 'Navarro' }],
    ['a field that the input has not', QUI, { qui: { nom: 'Navarro', sexe: 'FEMININ', [`n${NIR}`]: 1 } }],
    ['a field that is missing', QUI, { qui: { nom: 'Navarro', naissance: 20020130 } }],
    ['a value that the enum has not', QUI, { qui: { nom: 'Navarro', sexe: 'Navarro' } }],
    ['a number too large', QUI, { qui: { nom: 'Navarro', sexe: 'FEMININ', naissance: Number(NIR) } }],
    ['a text where a list item is', QUI, { qui: { nom: 'x', sexe: 'FEMININ', prenoms: [{ nom: 'Navarro' }] } }],
    ['quotes and brackets in the value', QUI, { qui: `" at "Navarro"; ${NIR}` }],
    ['a literal of another type', '{ personne(id: "1", rang: "Navarro") { id } }'],
    ['a literal number too large', `{ personne(id: "1", rang: ${NIR}) { id } }`],
    ['a literal that the enum has not', '{ personne(id: "1", sexe: Navarro) { id } }'],
    ['a text for an enum', '{ personne(id: "1", sexe: "Navarro") { id } }'],
    ['an object for a boolean', '{ personne(id: "1", actif: {nom: "Navarro"}) { id } }'],
    ['a text for an input', '{ personne(id: "1", qui: "Navarro") { id } }'],
    ['a field that the type has not', `{ personne(id: "1") { n${NIR} } }`],
    ['an argument that the field has not', `{ personne(id: "1", n${NIR}: 1) { id } }`],
    ['a number where a name is', `{ ${NIR} }`],
    ['a text where a name is', '{ "Navarro" }'],
    ['a block text where a name is', '{ """Navarro""" }'],
    ['a text that does not end', '{ personne(id: "Navarro'],
    ['nothing but a number', NIR],
    ['a name where a document is', 'Navarro'],
  ])('holds no value: %s', (_case, query, variables) => {
    const said = saidOf(query, variables)
    expect(said.length).toBeGreaterThan(0)
    for (const message of said) {
      expect(withoutValues(message)).not.toMatch(/Navarro|\d{6}/)
      expect(withoutValues(message)).toMatch(/\w{4}/)
    }
  })

  it('still says where and what is wrong', () => {
    const say = (query: string, variables?: Record<string, unknown>) => saidOf(query, variables).map(withoutValues)
    expect(say('{ personne(id: "1") { prenmo } }')).toEqual(['Cannot query field "prenmo" on type "Personne".'])
    expect(say('{ personne { id } }')).toEqual([
      'Field "personne" argument "id" of type "ID!" is required, but it was not provided.',
    ])
    expect(say('query ($id: ID!) { personne(id: $id) { id } }')).toEqual([
      'Variable "$id" of required type "ID!" was not provided.',
    ])
    expect(say(QUI, { qui: { nom: 'Navarro', sexe: 'x' } })).toEqual([
      'Variable "$qui" got an invalid value at "qui.sexe".',
    ])
    expect(say(QUI, { qui: 'x' })).toEqual(['Variable "$qui" got an invalid value.'])
    expect(say('{ personne(id: "1", rang: "x") { id } }')).toEqual(['Int cannot represent non-integer value.'])
  })

  it('takes no longer for a sentence made to hold it', () => {
    for (const piece of [' at "a"; "', ' cannot represent ', ', found ', 'Value " does not exist in "', '1 ', '"'])
      for (const start of ['Variable "$x" got invalid value ', 'Value ', ''])
        expect(withoutValues(start + piece.repeat(200_000))).toBeTypeOf('string')
  })

  it('leaves short numbers, and hides long ones however punctuated', () => {
    expect(withoutNumbers('action_24_A1, 10 000 jetons')).toBe('action_24_A1, 10 000 jetons')
    expect(withoutNumbers(`x${NIR}y 2 90 06 99 999 901 2.90.06.99.999.901 2-90-06-99-999-901`)).not.toMatch(/\d\d/)
  })
})
