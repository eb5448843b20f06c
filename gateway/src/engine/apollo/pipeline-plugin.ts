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

/** An answer as Apollo Server holds it. */
type Said = Pick<Told, 'errors'> & { readonly data?: unknown }

/** What a stranger hears in place of what Apollo Server found wrong with a document. */
const heardInstead = (graph: LoadedGraph, operation: Operation, { caller, readsOnly }: ApolloContext, said: Said) => {
  const heard = heardByStranger(graph, operation, caller, said.errors ?? [])
  if (heard.kind === 'fautes') return { said: tell({ errors: heard.errors }) }
  const status = actsByGet(operation.document, readsOnly) ? 405 : 200
  return { said: { ...tell({ errors: [heard.error] }), data: null }, status }
}

/** The last word of the pipeline on what Apollo Server answers: what a stranger hears is settled before it is recorded. */
export const pipelinePlugin = (graph: () => LoadedGraph, log: Log): ApolloServerPlugin<ApolloContext> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, document, operation, request, response: { body, http } }) => {
      if (body.kind !== 'single') return
      const before = body.singleResult as Said
      const isWrong = contextValue.caller.kind === 'etranger' && before.errors && before.data === undefined
      if (isWrong && document) {
        const asked = { document, operationName: request.operationName ?? null, variables: request.variables ?? {} }
        const { said, status } = heardInstead(graph(), asked, contextValue, before)
        const { errors, data } = said as Said
        body.singleResult = (data === undefined ? { errors } : { errors, data }) as typeof body.singleResult
        if (status !== undefined) http.status = status
      }
      const codes = codesOf(body.singleResult as Said)
      record(log, { ...contextValue, document: operation && (document as DocumentNode), codes })
    },
  }),
})
