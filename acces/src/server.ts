import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  answerHealth,
  answerUnknownRoutes,
  listen,
  loggable,
  type RunningService,
  type Where,
} from '@traitdunion/service'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import type { AccesConfig } from './config.js'
import { refusal } from './errors.js'
import { personaRoutes } from './persona/persona.routes.js'
import { signInRoutes } from './persona/sign-in.routes.js'
import { createProvider } from './provider/provider.js'
import { providerRoutes } from './provider/provider.routes.js'
import { explorerOrigins, guardOrigins } from './web/origins.js'
import { stopGracefully } from './web/stop.js'

export interface Acces extends RunningService {
  /** What tokens carry as `iss`. */
  readonly issuer: string
}

export async function startAcces(config: AccesConfig): Promise<Acces> {
  // Listening comes first: with port 0 the issuer is known only then. The URL is given to nobody before `ready`.
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 })
  const url = await listen({ listen: (where) => listenOn(server, where) }, config)
  const issuer = config.publicUrl ?? url
  try {
    const state = { stopping: false }
    const app = await buildApp(server, config, issuer, state)
    app.log.info({ issuer, url }, 'acces écoute')
    return { issuer, url, stop: stopGracefully(server, app, state) }
  } catch (error) {
    server.close()
    throw error
  }
}

async function buildApp(server: Server, config: AccesConfig, issuer: string, state: { stopping: boolean }) {
  const app = Fastify({
    logger: { level: config.logLevel, base: undefined },
    // Addresses carry codes and personas: the requests themselves are not logged.
    logController: new LogController({ disableRequestLogging: true }),
    serverFactory: (handler) => server.on('request', handler),
  })
  const provider = await createProvider(config, issuer, app.log)

  app.addHook('onRequest', async (_request, reply) => {
    // On the raw answer, since the library's answers do not pass through Fastify.
    reply.raw.setHeader('x-content-type-options', 'nosniff')
    reply.raw.setHeader('referrer-policy', 'same-origin')
  })
  guardOrigins(app, issuer, explorerOrigins(config))
  answerUnknownRoutes(app)
  refusals(app)

  answerHealth(app, async () => !state.stopping)
  await app.register(personaRoutes(config, provider))
  await app.register(signInRoutes(config, provider))
  await app.register(providerRoutes(provider, config.personas !== undefined))
  await app.ready()
  return app
}

function refusals(app: FastifyInstance) {
  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500) return reply.code(status).send(refusal('DEMANDE_INVALIDE'))
    request.log.error(loggable(error), 'ERREUR_INTERNE')
    return reply.code(500).send(refusal('ERREUR_INTERNE'))
  })
}

const listenOn = (server: Server, { host, port }: Where) =>
  new Promise<string>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => {
      const address = server.address() as AddressInfo
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${address.port}`)
    })
  })
