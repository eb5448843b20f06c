import type { GraphQLError } from 'graphql'
import type { GraphqlRequest } from './stages.js'
import { refusal } from './told.js'

/** What came by HTTP, of which nothing is believed yet. */
export interface CameByHttp {
  readonly method: string
  readonly body: unknown
  readonly search: unknown
}

export type ReadRequest =
  | { readonly kind: 'lue'; readonly request: GraphqlRequest }
  | { readonly kind: 'refuse'; readonly error: GraphQLError }

type Map = Readonly<Record<string, unknown>>

interface Parameters {
  readonly query?: string | null
  readonly documentId?: string | null
  readonly operationName?: string | null
  readonly variables?: Map | null
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash: string } } | null
}

const isMap = (value: unknown): value is Map => typeof value === 'object' && value !== null && !Array.isArray(value)
const isNothing = (value: unknown) => value === undefined || value === null
const isTextOrNothing = (value: unknown) => isNothing(value) || typeof value === 'string'
const isMapOrNothing = (value: unknown) => isNothing(value) || isMap(value)

const FORMS: readonly (readonly [name: keyof Parameters, has: (value: unknown) => boolean, form: string])[] = [
  ['query', isTextOrNothing, 'un texte, donné une fois'],
  ['documentId', isTextOrNothing, 'un texte, donné une fois'],
  ['operationName', isTextOrNothing, 'un texte, donné une fois'],
  ['variables', isMapOrNothing, 'un objet, en JSON dans une adresse'],
  ['extensions', isMapOrNothing, 'un objet, en JSON dans une adresse'],
]

const isPersisted = (value: unknown) =>
  value === undefined || (isMap(value) && value['version'] === 1 && typeof value['sha256Hash'] === 'string')

/** What is wrong with parameters, in French; undefined when they are `Parameters`. */
const faultIn = (given: unknown): string | undefined => {
  if (Array.isArray(given)) return 'Une demande porte une opération et une seule : un lot n’est pas lu.'
  if (!isMap(given)) return 'Le corps est un objet JSON qui porte `query` ou `documentId`.'
  for (const [name, has, form] of FORMS) if (!has(given[name])) return `\`${name}\` est ${form}.`
  const persisted = (given['extensions'] as Map | undefined)?.['persistedQuery']
  if (!isPersisted(persisted)) return '`extensions.persistedQuery` porte `version`, qui vaut 1, et `sha256Hash`.'
  if (!given['query'] && !given['documentId'] && !persisted)
    return 'La demande ne dit pas quel document elle veut : donnez `query` ou `documentId`.'
  return undefined
}

const parsed = (json: unknown): unknown => {
  if (typeof json !== 'string') return json
  if (json === '') return undefined
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}

/** In an address, maps are JSON; what is none stays a text, which is no map. */
const inAddress = (search: unknown): unknown =>
  isMap(search)
    ? { ...search, variables: parsed(search['variables']), extensions: parsed(search['extensions']) }
    : search

const PREFIX = 'sha256:'
const withoutPrefix = (id: string) => (id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id)

/** The parameters of GraphQL over HTTP, of a POST's body or of a GET's address. */
export const readRequest = ({ method, body, search }: CameByHttp): ReadRequest => {
  const readsOnly = method === 'GET'
  const given = readsOnly ? inAddress(search) : body
  const fault = faultIn(given)
  if (fault !== undefined) return { kind: 'refuse', error: refusal('PARAMETRES_INVALIDES', fault) }
  const { query, documentId, operationName, variables, extensions } = given as Parameters
  const persisted = extensions?.persistedQuery
  return {
    kind: 'lue',
    request: {
      query: query || undefined,
      hash: documentId ? withoutPrefix(documentId) : persisted?.sha256Hash,
      automatic: !documentId && persisted !== undefined,
      operationName: operationName || null,
      variables: variables ?? {},
      readsOnly,
    },
  }
}
