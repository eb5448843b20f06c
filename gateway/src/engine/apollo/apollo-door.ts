import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { loggable } from '@traitdunion/service'
import { GraphQLError, parse } from 'graphql'
import { type LoadedGraph, loadGraph } from '../../bundle/graph.js'
import { versionOf } from '../../bundle/watch-supergraph.js'
import { BOUNDS } from '../../config.js'
import type { HttpRequest, OpenDoor } from '../../edge/door.js'
import { write } from '../../edge/http-answer.js'
import { negotiate, UNNAMED } from '../../edge/negotiate.js'
import { makeReadOperation } from '../../operation/read-operation.js'
import { chooseDocument, type Sources } from '../../pipeline/choose-document.js'
import { makeContext } from '../../pipeline/context.js'
import { LIMITS } from '../../pipeline/limits.js'
import { parseWithin } from '../../pipeline/parse-within.js'
import { readRequest } from '../../pipeline/read-request.js'
import { record } from '../../pipeline/record.js'
import type { Caller, GraphqlRequest } from '../../pipeline/stages.js'
import { codesOf, tell } from '../../pipeline/told.js'
import { hideValues } from '../../pipeline/without-values.js'
import { makeApolloEngine } from './apollo-engine.js'
import { type ApolloContext, pipelinePlugin } from './pipeline-plugin.js'
import { pipelineRound } from './pipeline-round.js'

const UNUSED = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
  ApolloServerPluginLandingPageDisabled(),
] as ApolloServerPlugin<ApolloContext>[]

interface Asked extends GraphqlRequest {
  readonly query: string
}

/** What is asked, its document written out whichever way it was named, and within what this caller may send. */
const readAsked = (sources: Sources, came: HttpRequest, caller: Caller): Asked | GraphQLError => {
  const read = readRequest(came)
  if (read.kind === 'refuse') return read.error
  const chosen = chooseDocument(sources, read.request, caller)
  if (chosen.kind === 'refuse') return chosen.error
  const parsed = parseWithin(chosen.text, chosen.limits)
  return parsed.kind === 'refuse' ? parsed.error : { ...read.request, query: chosen.text }
}

const asApolloTakesIt = ({ method, accept }: HttpRequest, { query, operationName, variables, readsOnly }: Asked) => {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) })
  if (operationName) search.set('operationName', operationName)
  return {
    method,
    headers: new HeaderMap(accept ? [['accept', accept]] : []),
    search: readsOnly ? `?${search}` : '',
    body: readsOnly ? undefined : { query, variables, operationName },
  }
}

/**
 * The reference: Apollo Server over ApolloGateway, with the pipeline round it. It validates, negotiates and gives statuses
 * by itself; who may send which document, what is granted, what a stranger hears and what is recorded are ours.
 */
export const openApolloDoor: OpenDoor = async ({ config, log, authenticate, passportOf, sources }) => {
  let loaded: { readonly graph: LoadedGraph; readonly readOperation: ReturnType<typeof makeReadOperation> } | undefined
  const { operationMs } = { ...BOUNDS, ...config.bounds }
  const served = () => loaded as NonNullable<typeof loaded>
  const engine = makeApolloEngine({
    config,
    onFault: (error) => log.warn(loggable(error), 'moteur'),
    onHealth: (health) => log.warn(health, 'sous-graphe'),
    onGraph: (schema, supergraph) => {
      const graph = loadGraph(schema, parse(supergraph, { noLocation: true }), versionOf(supergraph))
      loaded = { graph, readOperation: makeReadOperation(graph) }
    },
  })
  const apollo = new ApolloServer<ApolloContext>({
    gateway: pipelineRound(engine.gateway, () => served().readOperation),
    // No cookie is ever read here, so there is no ambient authority to forge a request with.
    csrfPrevention: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    persistedQueries: false,
    // Signals are answered in one place, by whoever runs the process: two stops at once wait for each other.
    stopOnTerminationSignals: false,
    formatError: (formatted) => hideValues(formatted),
    parseOptions: { maxTokens: LIMITS.tokens },
    plugins: [...UNUSED, pipelinePlugin(() => served().graph, log)],
    logger: { debug() {}, info() {}, warn: (message) => log.warn(message), error: () => {} },
  })
  await apollo.start()

  return {
    answer: async (came) => {
      const begun = performance.now()
      const caller = await authenticate(came.credentials)
      const context = makeContext(caller, passportOf, served().graph.version, came.gone, Date.now() + operationMs)
      const asked = readAsked(sources, came, caller)
      if (asked instanceof GraphQLError) {
        const told = tell({ errors: [asked] })
        record(log, { ...context, document: undefined, codes: codesOf(told), begun })
        return write(told, negotiate(came.accept) ?? UNNAMED)
      }
      const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: asApolloTakesIt(came, asked) as never,
        context: async () => ({ ...context, begun, readsOnly: asked.readsOnly }),
      })
      if (body.kind !== 'complete') throw new Error('Une réponse par morceaux n’est pas servie')
      return { status: status ?? 200, headers: Object.fromEntries(headers), text: body.string }
    },
    close: async () => {
      await apollo.stop()
      await engine.close()
    },
  }
}
