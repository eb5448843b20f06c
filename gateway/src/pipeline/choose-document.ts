import { hash as digest } from 'node:crypto'
import type { GraphQLError } from 'graphql'
import type { AutomaticDocuments } from './automatic-documents.js'
import { LIMITS, type Limits, STRANGER_LIMITS } from './limits.js'
import type { Caller, GraphqlRequest } from './stages.js'
import { refusal } from './told.js'

/** Documents that clients have handed over in manifests. */
export interface RegisteredDocuments {
  /** SHA-256 of the text, in hexadecimal → the text. */
  readonly byHash: ReadonlyMap<string, string>
  readonly texts: ReadonlySet<string>
}

/** Where documents come from, and from whom they are taken. */
export interface Sources {
  readonly registered: RegisteredDocuments
  /** Known callers who may send documents of their own: applications by name, or everybody. */
  readonly free: ReadonlySet<string> | 'tous'
  readonly automatic: AutomaticDocuments
}

export type Chosen =
  | { readonly kind: 'choisi'; readonly text: string; readonly limits: Limits }
  | { readonly kind: 'refuse'; readonly error: GraphQLError }

const refuse = (error: GraphQLError): Chosen => ({ kind: 'refuse', error })

const unknown = () =>
  refusal(
    'DOCUMENT_INCONNU',
    'Aucun document enregistré n’a ce hachage. Remettez le manifeste de votre client à l’exploitant du hub, puis réessayez ; rien n’a été lu ni fait.',
  )

/** In the words that clients of automatic persisted queries look for: they send the text along, and go on. */
const notYetKnown = () => refusal('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound')

const anotherHash = () =>
  refusal('PARAMETRES_INVALIDES', 'Le hachage donné n’est pas celui de `query`. Envoyez l’un ou l’autre.')

const notRegistered = (application: string) =>
  refusal(
    'DOCUMENT_NON_ENREGISTRE',
    `L’application « ${application} » n’envoie que des documents enregistrés, et celui-ci ne l’est pas. Remettez-le dans le manifeste de votre client ; rien n’a été lu ni fait.`,
  )

/** Whether a caller may send documents of its own: a stranger too, small ones. */
const isFree = (caller: Caller, free: Sources['free']) =>
  caller.kind === 'etranger' || free === 'tous' || free.has(caller.application)

/**
 * Request + caller → the text of the document that is meant. Applications send documents that were registered; those
 * named by configuration, and strangers, their own too.
 */
export const chooseDocument = (
  { registered, free, automatic }: Sources,
  { query, hash, automatic: isAutomatic }: GraphqlRequest,
  caller: Caller,
): Chosen => {
  const limits = caller.kind === 'etranger' ? STRANGER_LIMITS : LIMITS
  if (query === undefined) {
    const named = hash ?? ''
    const text = registered.byHash.get(named)
    if (text !== undefined) return { kind: 'choisi', text, limits: LIMITS }
    if (!isAutomatic || !isFree(caller, free)) return refuse(unknown())
    const sent = automatic.find(caller, named)
    return sent === undefined ? refuse(notYetKnown()) : { kind: 'choisi', text: sent, limits }
  }
  if (hash !== undefined && hash !== digest('sha256', query, 'hex')) return refuse(anotherHash())
  if (registered.texts.has(query)) return { kind: 'choisi', text: query, limits: LIMITS }
  if (caller.kind === 'connu' && !isFree(caller, free)) return refuse(notRegistered(caller.application))
  if (isAutomatic && hash !== undefined && query.length <= limits.characters) automatic.keep(caller, hash, query)
  return { kind: 'choisi', text: query, limits }
}
