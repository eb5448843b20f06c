import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Answer } from './stages.js'
import { hideValues } from './without-values.js'

/** A refusal before an operation is known or run: there is no data to speak of. */
export const refusal = (code: string, sentence: string, extensions: object = {}): GraphQLError =>
  new GraphQLError(sentence, { extensions: { code, ...extensions } })

/** An error as it leaves: with a code, and without values of whoever asked. */
const told = (error: GraphQLError | GraphQLFormattedError, codeless: string): GraphQLFormattedError => {
  const { extensions, ...said } = error instanceof GraphQLError ? error.toJSON() : error
  return hideValues({ ...said, extensions: { ...extensions, code: extensions?.['code'] ?? codeless } })
}

export interface Told {
  readonly errors?: readonly GraphQLFormattedError[]
  readonly data?: unknown
}

/** An answer as it leaves. What has no code and no data beside it is what graphql-js says of variables. */
export const tell = ({ data, errors }: Answer): Told => {
  if (!errors || errors.length === 0) return { data }
  const formatted = errors.map((error) => told(error, data === undefined ? 'BAD_USER_INPUT' : 'ERREUR_INTERNE'))
  return data === undefined ? { errors: formatted } : { errors: formatted, data }
}

export const codesOf = ({ errors = [] }: Told): unknown[] => [
  ...new Set(errors.map(({ extensions }) => extensions?.['code'])),
]
