import { type DocumentNode, GraphQLError, validate } from 'graphql'
import type { LoadedGraph } from '../bundle/graph.js'
import { beyondPublic } from '../operation/beyond-public.js'
import { actsIn } from '../operation/coordinates.js'
import type { Answer, Caller, Coordinate, Decision, Operation } from './stages.js'

const SENTENCES = {
  CHAMP_NON_AUTORISE:
    'Au moins un champ demandé n’est pas public, ou n’existe pas : identifiez-vous ou retirez-le. Rien n’a été lu ni fait.',
  INTROSPECTION_MELANGEE: 'Sans jeton, séparez l’introspection du schéma public et la lecture des données.',
} as const

/** Only strangers are refused by what they name; the reason tells those whose token was not taken. */
export const refusedToStranger = (
  { code, coordonnees }: Extract<Decision, { kind: 'refusee' }>,
  caller: Caller,
): GraphQLError => {
  const raison = caller.kind === 'etranger' ? { raison: caller.raison } : {}
  return new GraphQLError(SENTENCES[code], { extensions: { code, coordonnees, ...raison } })
}

/** Whether what a stranger asks by GET is to be refused as an act is, by its very method. */
export const actsByGet = (document: DocumentNode, readsOnly: boolean): boolean =>
  readsOnly && actsIn(document) !== undefined

type Errors = NonNullable<Answer['errors']>

export type Heard =
  | { readonly kind: 'refusee'; readonly error: GraphQLError }
  | { readonly kind: 'fautes'; readonly errors: Errors }

const INVALID = 'GRAPHQL_VALIDATION_FAILED'

/** What validation says, with the code that clients know it by. */
export const asInvalid = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    extensions: { ...error.extensions, code: INVALID },
  })

/**
 * Documents are validated against the whole graph before anybody knows who asks. What a stranger hears of a wrong one is
 * said again from the public schema alone: a name that is withheld and one that does not exist give the same answer.
 * @param errors what the whole graph says of it, or of which operation is asked
 */
export const heardByStranger = (
  { publicSchema }: LoadedGraph,
  operation: Operation,
  caller: Caller,
  errors: Errors,
): Heard => {
  const refuse = (coordonnees: readonly Coordinate[]): Heard => ({
    kind: 'refusee',
    error: refusedToStranger({ kind: 'refusee', code: 'CHAMP_NON_AUTORISE', coordonnees }, caller),
  })
  const beyond = beyondPublic(publicSchema, operation)
  if (beyond) return refuse(beyond)
  if (!errors.some(({ extensions }) => extensions?.['code'] === INVALID)) return { kind: 'fautes', errors }
  const said = validate(publicSchema, operation.document, undefined, { hideSuggestions: true })
  return said.length === 0 ? refuse([]) : { kind: 'fautes', errors: said.map(asInvalid) }
}
