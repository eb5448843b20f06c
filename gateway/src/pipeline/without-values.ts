import type { GraphQLFormattedError } from 'graphql'

/** Codes whose sentences come from graphql-js, which quotes what it was given. */
const QUOTING = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'])

/** A run of digits long enough to be somebody's number, however punctuated. */
export const withoutNumbers = (text: string): string => text.replace(/\d(?:[ .-]?\d){7,}/g, '…')

const CUTS: readonly (readonly [RegExp, string])[] = [
  // What stands between quotes after the value may be the value: the place is taken from the end, and only if a path.
  [
    /^Variable "(\$\w+)" got invalid value [^]* at "([\w.[\]]+)"; [^"]*(?:"[^"]*"[^"]*)*$/,
    'Variable "$1" got an invalid value at "$2".',
  ],
  [/^Variable "(\$\w+)" got invalid value [^]*$/, 'Variable "$1" got an invalid value.'],
  [/ cannot represent ([\w -]*value)\b[^]*$/, ' cannot represent $1.'],
  [/^Value [^]* does not exist in ("\w+" enum)[^]*$/, 'Value does not exist in $1.'],
  [/, found [^]*$/, '.'],
  [/^(Syntax Error: Unexpected \w+)[^]*$/, '$1.'],
]

/** A sentence of graphql-js without the values that it quotes: those of the caller, which proxies and screens keep. */
export const withoutValues = (message: string): string =>
  withoutNumbers(CUTS.reduce((text, [form, kept]) => text.replace(form, kept), message))

/** Personal values do not travel in errors, not even back to whoever sent them. */
export const hideValues = (formatted: GraphQLFormattedError): GraphQLFormattedError =>
  QUOTING.has(formatted.extensions?.['code']) ? { ...formatted, message: withoutValues(formatted.message) } : formatted
