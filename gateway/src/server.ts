import { setMaxListeners } from 'node:events'
import type { ServerResponse } from 'node:http'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GatewayInterface } from '@apollo/server-gateway-interface'
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import { makePassportIssuer } from '@traitdunion/passport'
import { type Journal, listen, loggable, makeApp, type RunningService, StartFault } from '@traitdunion/service'
import { type LoadedGraph, loadGraph } from './bundle/graph.js'
import { readSupergraph, versionOf } from './bundle/watch-supergraph.js'
import { BOUNDS, type GatewayConfig, type Moteur } from './config.js'
import { makeApolloEngine } from './engine/apollo/apollo-engine.js'
import type { MakeEngine } from './engine/engine.js'
import { makeNativeEngine } from './engine/native/native-engine.js'
import { serveExplorateur } from './explorateur.js'
import { answer } from './pipeline/answer.js'
import { makeAuthenticate } from './pipeline/authenticate.js'
import { type HubContext, makeContext } from './pipeline/context.js'
import { excessOfNesting, keepLimitsCode, LIMITS, limitsRule } from './pipeline/receive.js'
import { recordPlugin } from './pipeline/record.js'
import { strangerPlugin } from './pipeline/stranger.js'
import { hideValues } from './pipeline/without-values.js'

const UNUSED = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
  ApolloServerPluginLandingPageDisabled(),
] as ApolloServerPlugin<HubContext>[]

const ENGINES: Readonly<Record<Moteur, MakeEngine>> = { natif: makeNativeEngine, apollo: makeApolloEngine }

/** Our pipeline round an engine: three methods, and the only place where the engine is called. */
const pipelineRound = (engine: GatewayInterface, graph: () => LoadedGraph): GatewayInterface => ({
  load: async (options) => {
    const { executor } = await engine.load(options)
    if (!executor) throw new Error('Le moteur ne donne pas d’exécuteur')
    return { executor: answer(graph, executor) }
  },
  onSchemaLoadOrUpdate: (callback) => engine.onSchemaLoadOrUpdate(callback),
  stop: () => engine.stop(),
})

/** Set off when a connection closes before its answer is written. */
const goneBefore = (response: ServerResponse): AbortSignal => {
  const gone = new AbortController()
  // As many fetches as an operation needs at once listen to it: that is no leak, and no warning.
  setMaxListeners(0, gone.signal)
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  return gone.signal
}

/**
 * Hangs the pipeline on Apollo Server and Fastify; the only file that knows all three.
 * @param journal where log lines go: the standard output
 */
export const startGateway = async (config: GatewayConfig, journal?: Journal): Promise<RunningService> => {
  await readSupergraph(config.supergraphPath)
  let loaded: LoadedGraph | undefined
  const graph = () => loaded as LoadedGraph
  const app = makeApp(config.logLevel, async () => loaded !== undefined, journal)
  const onFault = (error: unknown) => app.log.warn(loggable(error), 'moteur')
  const engine = ENGINES[config.moteur ?? 'apollo']({
    config,
    onFault,
    onHealth: (health) => app.log.warn(health, 'sous-graphe'),
    onGraph: (schema, supergraph) => {
      loaded = loadGraph(schema, supergraph, versionOf(supergraph))
    },
  })
  const passports = await makePassportIssuer(config.passport.key, config.passport.issuer)
  const authenticate = makeAuthenticate(config.accesIssuer, config.accesReach)
  const { operationMs } = { ...BOUNDS, ...config.bounds }
  const apollo = new ApolloServer<HubContext>({
    gateway: pipelineRound(engine.gateway, graph),
    // No cookie is ever read here, so there is no ambient authority to forge a request with.
    csrfPrevention: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    persistedQueries: false,
    // Signals are answered in one place, by whoever runs the process: two stops at once wait for each other.
    stopOnTerminationSignals: false,
    validationRules: [limitsRule],
    formatError: (formatted, error) => hideValues(keepLimitsCode(formatted, error)),
    parseOptions: { maxTokens: LIMITS.tokens },
    // What a stranger hears is settled before it is recorded.
    plugins: [...UNUSED, fastifyApolloDrainPlugin(app), strangerPlugin(graph), recordPlugin(app.log)],
    logger: { debug() {}, info() {}, warn: (message) => app.log.warn(message), error: () => {} },
  })
  try {
    await apollo.start()
  } catch {
    await app.close()
    throw new StartFault(
      'SUPERGRAPHE_INVALIDE',
      `Le supergraphe « ${config.supergraphPath} » ne se charge pas. Recomposez-le (\`npm run generate\`), et vérifiez que SOUS_GRAPHES donne l’adresse de chaque sous-graphe.`,
    )
  }
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    preHandler: async ({ body, query }, reply) => {
      const { query: text } = (body ?? query ?? {}) as { readonly query?: unknown }
      const excess = excessOfNesting(text)
      if (excess) return reply.code(400).send({ errors: [excess.toJSON()] })
    },
    // Personal data, or a refusal that a token would lift: no cache on the way keeps either.
    onSend: async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    },
    handler: fastifyApolloHandler(apollo, {
      context: async (request, reply) => {
        const deadline = Date.now() + operationMs
        const { authorization, finalite } = request.headers
        const caller = await authenticate({
          authorization,
          finalite: typeof finalite === 'string' ? finalite : undefined,
        })
        return makeContext(caller, passports, graph().version, goneBefore(reply.raw), deadline)
      },
    }),
  })
  if (config.explorateurPath) await serveExplorateur(app, config.explorateurPath, config.accesIssuer)
  const url = await listen(app, config)
  let stopping: Promise<void> | undefined
  const stop = async () => {
    await app.close()
    await apollo.stop()
    await engine.close()
  }
  return { url, stop: () => (stopping ??= stop()) }
}
