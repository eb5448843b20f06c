import type { GraphQLFormattedError } from 'graphql'

/** Codes whose sentences come from graphql-js, which quotes what it was given. */
const QUOTING = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'])

/** A run of digits long enough to be somebody's number, however punctuated. */
export const withoutNumbers = (text: string): string => text.replace(/\d(?:[ .-]?\d){7,}/g, '…')

const CUTS: readonly (readonly [RegExp, string])[] = [
  [/ cannot represent ([\w -]{0,40}value)\b.*$/s, ' cannot represent $1.'],
  [/^Value .* does not exist in ("\w+" enum).*$/s, 'Value does not exist in $1.'],
  [/, found .*$/s, '.'],
  [/^(Syntax Error: Unexpected \w+).*$/s, '$1.'],
]

/** Of a variable, the place in it that is wrong: from the end, since the value stands before, and only if it is a path. */
const placeIn = (message: string): string => {
  const [place] = /^[\w.[\]]+(?="; )/.exec(message.slice(message.lastIndexOf(' at "') + 5)) ?? []
  return place ? ` at "${place}"` : ''
}

/** A sentence of graphql-js without the values that it quotes: those of the caller, which proxies and screens keep. */
export const withoutValues = (message: string): string => {
  const [, variable] = /^Variable "(\$\w+)" got invalid value /.exec(message) ?? []
  if (variable) return withoutNumbers(`Variable "${variable}" got an invalid value${placeIn(message)}.`)
  return withoutNumbers(CUTS.reduce((text, [form, kept]) => text.replace(form, kept), message))
}

/** Personal values do not travel in errors, not even back to whoever sent them. */
export const hideValues = (formatted: GraphQLFormattedError): GraphQLFormattedError =>
  QUOTING.has(formatted.extensions?.['code']) ? { ...formatted, message: withoutValues(formatted.message) } : formatted
