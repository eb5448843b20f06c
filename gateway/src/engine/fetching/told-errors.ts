import type { SubgraphAnswer } from './request.js'

export interface Teller {
  readonly nom: string
  /** Whether its sentences were written to be read by callers: they quote no value, and each has a listed code. */
  readonly phrasesSures: boolean
}

type Part = Readonly<Record<string, unknown>>

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a listed code looks like: nothing that was made of a value. */
const isListed = (code: unknown): code is string => typeof code === 'string' && /^[A-Z_]{1,64}$/.test(code)

const isStep = (key: unknown) => typeof key === 'number' || (typeof key === 'string' && /^[_A-Za-z]\w*$/.test(key))

const placeIn = (path: unknown) => (Array.isArray(path) && path.every(isStep) ? { path } : {})

const UNLISTED = 'SOUS_GRAPHE_EN_ERREUR'

const sentence = (nom: string) =>
  `Le sous-graphe « ${nom} » n’a pas pu donner ce qui lui a été demandé ici ; le reste de la réponse est juste.`

const tell = (error: unknown, { nom, phrasesSures }: Teller) => {
  const { message, path, extensions } = isPart(error) ? error : {}
  const said = isPart(extensions) ? extensions : {}
  const code = isListed(said['code']) ? said['code'] : UNLISTED
  if (!phrasesSures) return { message: sentence(nom), ...placeIn(path), extensions: { code } }
  const isSaid = typeof message === 'string' && message !== ''
  return { message: isSaid ? message : sentence(nom), ...placeIn(path), extensions: { ...said, code } }
}

/**
 * An answer as an engine may pass it on: of each error its place, a listed code, and the subgraph's own words only if
 * they are safe. Whatever else a subgraph writes of a fault may quote what somebody sent, or what a row holds.
 */
export const toldErrors = ({ data, errors }: SubgraphAnswer, teller: Teller): SubgraphAnswer =>
  Array.isArray(errors) && errors.length > 0 ? { data, errors: errors.map((error) => tell(error, teller)) } : { data }
