import type { ApolloServerPlugin } from '@apollo/server'
import type { DocumentNode } from 'graphql'
import type { LoadedGraph } from '../../bundle/graph.js'
import type { HubContext } from '../../pipeline/context.js'
import { type Log, record } from '../../pipeline/record.js'
import type { Operation } from '../../pipeline/stages.js'
import { actsByGet, heardByStranger } from '../../pipeline/stranger.js'
import { codesOf, type Told, tell } from '../../pipeline/told.js'

export interface ApolloContext extends HubContext {
  readonly begun: number
  readonly readsOnly: boolean
}

/** What a stranger hears in place of what Apollo Server found wrong with a document. */
const heardInstead = (graph: LoadedGraph, operation: Operation, { caller, readsOnly }: ApolloContext, told: Told) => {
  const heard = heardByStranger(graph, operation, caller, told.errors ?? [])
  if (heard.kind === 'fautes') return { told: tell({ errors: heard.errors }) }
  const status = actsByGet(operation.document, readsOnly) ? 405 : 200
  return { told: tell({ data: null, errors: [heard.error] }), status }
}

/** The last word of the pipeline on what Apollo Server answers: what a stranger hears is settled before it is recorded. */
export const pipelinePlugin = (graph: () => LoadedGraph, log: Log): ApolloServerPlugin<ApolloContext> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, document, operation, request, response: { body, http } }) => {
      if (body.kind !== 'single') return
      const before = body.singleResult as Told
      const isWrong = contextValue.caller.kind === 'etranger' && before.errors && before.data === undefined
      if (isWrong && document) {
        const asked = { document, operationName: request.operationName ?? null, variables: request.variables ?? {} }
        const { told, status } = heardInstead(graph(), asked, contextValue, before)
        body.singleResult = told as typeof body.singleResult
        if (status !== undefined) http.status = status
      }
      const codes = codesOf(body.singleResult as Told)
      record(log, { ...contextValue, document: operation && (document as DocumentNode), codes })
    },
  }),
})
