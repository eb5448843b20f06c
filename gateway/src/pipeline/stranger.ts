import type { ApolloServerPlugin } from '@apollo/server'
import { type GraphQLFormattedError, validate } from 'graphql'
import type { LoadedGraph } from '../bundle/graph.js'
import { beyondPublic } from '../operation/beyond-public.js'
import { actsIn } from '../operation/coordinates.js'
import { refusedToStranger } from './answer.js'
import type { HubContext } from './context.js'
import { isOfLimits } from './receive.js'
import { hideValues } from './without-values.js'

const INVALID = 'GRAPHQL_VALIDATION_FAILED'

/**
 * Documents are validated against the whole graph before anybody knows who asks. What a stranger hears of it is said
 * again from the public schema alone: a name that is withheld and one that does not exist give the same answer.
 */
export const strangerPlugin = (graph: () => LoadedGraph): ApolloServerPlugin<HubContext> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, document, request, response }) => {
      const { caller } = contextValue
      const { body, http } = response
      if (caller.kind === 'connu' || !document || body.kind !== 'single') return
      const { errors = [], data } = body.singleResult
      if (errors.length === 0 || data !== undefined) return
      const limits = errors.filter(isOfLimits)
      if (limits.length > 0) {
        body.singleResult = { errors: limits }
        return
      }
      const { publicSchema } = graph()
      const operation = { document, operationName: request.operationName ?? null, variables: request.variables ?? {} }
      const wrong = (): GraphQLFormattedError[] =>
        validate(publicSchema, document, undefined, { hideSuggestions: true }).map((error) =>
          hideValues({ ...error.toJSON(), extensions: { code: INVALID } }),
        )
      const refuse = (coordonnees: readonly string[]) => {
        const refusal = refusedToStranger({ kind: 'refusee', code: 'CHAMP_NON_AUTORISE', coordonnees }, caller)
        const byGet = request.http?.method === 'GET' && actsIn(document)
        http.status = byGet ? 405 : 200
        body.singleResult = { data: null, errors: [refusal.toJSON()] }
      }
      const beyond = beyondPublic(publicSchema, operation)
      if (beyond) return refuse(beyond)
      if (!errors.some(({ extensions }) => extensions?.['code'] === INVALID)) return
      const said = wrong()
      if (said.length === 0) return refuse([])
      body.singleResult = { errors: said }
    },
  }),
})
