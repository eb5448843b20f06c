import type { CodeErreur } from './codes.js'

/** One listed error of an answer. */
export interface ErreurHub {
  readonly code: CodeErreur
  /** A French sentence, without personal data. */
  readonly message: string
  /** Where in the data the value is missing; absent when nothing was read at all. */
  readonly path?: readonly (string | number)[]
  /** Fields, arguments or filters that are not granted: `Personne.nom`. */
  readonly coordonnees: readonly string[]
  /** Why the caller was taken for a stranger: `JETON_ABSENT`, `JETON_INVALIDE` or `ACCES_INDISPONIBLE`. */
  readonly raison?: string
  readonly extensions: Readonly<Record<string, unknown>>
}

/**
 * What the hub said, as a value: everything asked (`complet`), a part of it with the reasons for the rest (`partiel`),
 * or nothing (`refus`). What went wrong on the way is no answer: it is thrown as a `HubError`.
 */
export type HubAnswer<Data> =
  | { readonly kind: 'complet'; readonly data: Data; readonly erreurs: readonly [] }
  | { readonly kind: 'partiel'; readonly data: Data; readonly erreurs: readonly ErreurHub[] }
  | { readonly kind: 'refus'; readonly data: null; readonly erreurs: readonly ErreurHub[] }

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isPath = (value: unknown): value is readonly (string | number)[] =>
  Array.isArray(value) && value.every((step) => typeof step === 'string' || typeof step === 'number')

const readErreur = (error: Fields): ErreurHub => {
  const extensions = isFields(error['extensions']) ? error['extensions'] : {}
  const { code, coordonnees, raison } = extensions
  return {
    code: typeof code === 'string' ? code : 'INCONNU',
    message: typeof error['message'] === 'string' ? error['message'] : '',
    ...(isPath(error['path']) ? { path: error['path'] } : {}),
    coordonnees: Array.isArray(coordonnees) ? coordonnees.filter((one) => typeof one === 'string') : [],
    ...(typeof raison === 'string' ? { raison } : {}),
    extensions,
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The text of a response → what the hub said; `undefined` if it is not a GraphQL response. */
export const readAnswer = <Data>(text: string): HubAnswer<Data> | undefined => {
  const body = parse(text)
  if (!isFields(body)) return undefined
  const { data = null, errors = [] } = body
  if (!Array.isArray(errors) || !errors.every(isFields)) return undefined
  if (data !== null && !isFields(data)) return undefined
  const erreurs = errors.map(readErreur)
  if (data === null) return erreurs.length > 0 ? { kind: 'refus', data, erreurs } : undefined
  // The one place where the shape is believed: the gateway validated the document against the schema of these types.
  return erreurs.length > 0
    ? { kind: 'partiel', data: data as Data, erreurs }
    : { kind: 'complet', data: data as Data, erreurs: [] }
}
