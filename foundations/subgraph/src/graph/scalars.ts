import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { GraphQLLocalDate, GraphQLDateTime as Instants } from 'graphql-scalars'
import { isUuid } from './uuid.js'

/** A day of the civil calendar, `2026-11-22`: not an instant, so it stays text from table to answer. */
export type CivilDate = string

interface Scalar<T> {
  readonly name: string
  readonly description: string
  /** What is expected, shown instead of the value: an answer never repeats what may be personal. */
  readonly expected: string
  readonly parse: (text: string) => T | undefined
  readonly serialize?: (value: unknown) => T
}

const scalar = <T>({ name, description, expected, parse, serialize }: Scalar<T>): GraphQLScalarType<T, T> => {
  const read = (value: unknown): T => {
    const parsed = typeof value === 'string' ? parse(value) : undefined
    if (parsed === undefined) throw new GraphQLError(`${name} attend ${expected}.`)
    return parsed
  }
  return new GraphQLScalarType<T, T>({
    name,
    description,
    serialize: serialize ?? read,
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined),
  })
}

/** PostgreSQL has no year 0. */
const isYearZero = (text: string) => text.startsWith('0000')

const parsedBy =
  <T>(library: { readonly parseValue: (value: unknown) => T }) =>
  (text: string): T | undefined => {
    if (isYearZero(text)) return undefined
    try {
      return library.parseValue(text)
    } catch {
      return undefined
    }
  }

/** Scalar `Date`. */
export const GraphQLCivilDate: GraphQLScalarType<CivilDate, CivilDate> = scalar<CivilDate>({
  name: 'Date',
  description: 'Jour du calendrier civil, AAAA-MM-JJ.',
  expected: 'un jour qui existe, AAAA-MM-JJ',
  parse: parsedBy(GraphQLLocalDate as never),
})

/** Scalar `DateTime`: an instant, in and out as a JavaScript Date. */
export const GraphQLInstant: GraphQLScalarType<Date, Date> = scalar<Date>({
  name: 'DateTime',
  description: 'Instant, RFC 3339, en temps universel.',
  expected: 'un instant RFC 3339 avec son fuseau',
  parse: parsedBy(Instants as never),
  serialize: (value) => Instants.serialize(value),
})

/** Scalar `UUID`, used for idempotency keys. Lower case, so that a key in capitals is the same key. */
export const GraphQLUuid: GraphQLScalarType<string, string> = scalar<string>({
  name: 'UUID',
  description: 'Identifiant universel, RFC 9562.',
  expected: 'un UUID',
  parse: (text) => (isUuid(text) ? text.toLowerCase() : undefined),
})
