import { type DocumentNode, GraphQLError, type OperationDefinitionNode } from 'graphql'
import type { LoadedGraph } from '../bundle/graph.js'
import { operationOf } from '../operation/coordinates.js'
import type { Documents } from '../operation/documents.js'
import type { ReadOperation } from '../operation/read-operation.js'
import { chooseDocument, type Sources } from './choose-document.js'
import { type CameByHttp, readRequest } from './read-request.js'
import type { Answer, Caller, GraphqlRequest, Variables } from './stages.js'
import { actsByGet, asInvalid, heardByStranger } from './stranger.js'
import { refusal } from './told.js'

/** A graph with what has been read of its documents: they are swapped together. */
export interface ReadGraph extends LoadedGraph {
  readonly documents: Documents
  readonly readOperation: (document: DocumentNode, operation: OperationDefinitionNode) => ReadOperation
}

/** An operation that may be authorised, or why there is none. */
export type Received = {
  /** Where GraphQL over HTTP asks for one whatever the answer. */
  readonly status?: number
} & (
  | { readonly operation: ReadOperation; readonly variables: Variables }
  | { readonly operation?: undefined; readonly variables?: undefined; readonly answer: Answer }
)

const refused = (...errors: NonNullable<Answer['errors']>): Received => ({ answer: { errors } })

const noOperation = () =>
  new GraphQLError('Le document ne dit pas quelle opération il demande.', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
  })

const actsAreSent = () =>
  refusal('METHODE_NON_ADMISE', 'Une mutation s’envoie par POST : un GET ne fait que lire. Rien n’a été fait.')

/** What is wrong of a document, in the words of who asks. */
const wrong = (
  graph: LoadedGraph,
  document: DocumentNode,
  { operationName, variables, readsOnly }: GraphqlRequest,
  caller: Caller,
  errors: readonly GraphQLError[],
): Received => {
  if (caller.kind === 'connu') return refused(...errors)
  const heard = heardByStranger(graph, { document, operationName, variables }, caller, errors)
  if (heard.kind === 'fautes') return refused(...heard.errors)
  const status = actsByGet(document, readsOnly) ? { status: 405 } : {}
  return { answer: { data: null, errors: [heard.error] }, ...status }
}

/** Request → an operation that is valid in the graph, within what this caller may send. */
export const receive = (graph: ReadGraph, sources: Sources, came: CameByHttp, caller: Caller): Received => {
  const asked = readRequest(came)
  if (asked.kind === 'refuse') return refused(asked.error)
  const { request } = asked
  const chosen = chooseDocument(sources, request, caller)
  if (chosen.kind === 'refuse') return refused(chosen.error)
  const read = graph.documents.read(chosen.text, chosen.limits)
  if (read.kind === 'refuse') return refused(read.error)
  const { document } = read
  if (read.kind === 'invalide') return wrong(graph, document, request, caller, read.errors.map(asInvalid))
  const node = operationOf(document, request.operationName)
  if (!node) return wrong(graph, document, request, caller, [noOperation()])
  const operation = graph.readOperation(document, node)
  const byWrongMethod = operation.acts && request.readsOnly
  // A stranger who acts hears that it may not, whatever the method.
  if (byWrongMethod && caller.kind === 'connu') return { ...refused(actsAreSent()), status: 405 }
  return { operation, variables: request.variables, ...(byWrongMethod ? { status: 405 } : {}) }
}
