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
  /** The data as JSON; undefined when there is none to speak of. */
  readonly json: string | undefined
}

export const writeTold = ({ errors, json }: Told): string => {
  if (!errors) return `{"data":${json}}`
  const said = JSON.stringify(errors)
  return json === undefined ? `{"errors":${said}}` : `{"errors":${said},"data":${json}}`
}

/** An answer as it leaves. What has no code and no data beside it is what graphql-js says of variables. */
export const tell = ({ data, json = JSON.stringify(data), errors }: Answer): Told => {
  if (!errors || errors.length === 0) return { json }
  return { json, errors: errors.map((error) => told(error, json === undefined ? 'BAD_USER_INPUT' : 'ERREUR_INTERNE')) }
}

export const codesOf = ({ errors = [] }: Pick<Told, 'errors'>): unknown[] => [
  ...new Set(errors.map(({ extensions }) => extensions?.['code'])),
]
