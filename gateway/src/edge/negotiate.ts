import { LRUCache } from 'lru-cache'

/** How an answer is given: GraphQL over HTTP has two types, and a rule of statuses for each. */
export interface Format {
  readonly contentType: string
  /**
   * Whoever asks for `application/json` by that name knows no other: an answer is a success of HTTP, even when the
   * document is wrong. Who says nothing learns by the status what happened.
   */
  readonly alwaysOk: boolean
}

const RESPONSE = 'application/graphql-response+json'
const JSON_TYPE = 'application/json'

const UTF8 = '; charset=utf-8'
const AS_RESPONSE: Format = { contentType: RESPONSE + UTF8, alwaysOk: false }
const AS_JSON: Format = { contentType: JSON_TYPE + UTF8, alwaysOk: true }
/** What is given to who takes anything. */
export const UNNAMED: Format = { contentType: JSON_TYPE + UTF8, alwaysOk: false }

const rangesIn = (accept: string): ReadonlyMap<string, number> =>
  new Map(
    accept.split(',').map((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
      return [type, weight === undefined ? 1 : Number(weight)]
    }),
  )

const chosen = (accept: string): Format | undefined => {
  const ranges = rangesIn(accept)
  const [response, json] = [ranges.get(RESPONSE) ?? 0, ranges.get(JSON_TYPE) ?? 0]
  const any = ranges.get('application/*') ?? ranges.get('*/*') ?? 0
  if (response > 0 && response >= json && response >= any) return AS_RESPONSE
  if (json > 0 && json >= any) return AS_JSON
  return any > 0 && !(ranges.has(JSON_TYPE) && json === 0) ? UNNAMED : undefined
}

/** Clients send the same header again and again. */
const known = new LRUCache<string, { readonly format: Format | undefined }>({
  max: 100,
  maxSize: 20_000,
  sizeCalculation: (_, accept) => accept.length + 1,
})

/** @returns undefined when nothing that we give is taken */
export const negotiate = (accept: string | undefined): Format | undefined => {
  if (accept === undefined || accept === '') return UNNAMED
  const found = known.get(accept) ?? { format: chosen(accept) }
  known.set(accept, found)
  return found.format
}
