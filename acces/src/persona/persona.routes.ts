import type { FastifyInstance } from 'fastify'
import type { AccesConfig } from '../config.js'
import { refusal } from '../errors.js'
import type { ProviderInstance } from '../provider/library.js'
import { mintAgentToken } from '../provider/provider.js'
import { isLoopback } from '../web/loopback.js'
import { explorerOrigins, openToExplorer } from '../web/origins.js'
import { calledLocally } from './called-locally.js'

/** The personas of this machine, and a token for one of them in a single call. They do not exist anywhere else. */
export function personaRoutes(config: AccesConfig, provider: ProviderInstance) {
  return async (app: FastifyInstance) => {
    const { personas } = config
    if (!personas || !isLoopback(config.host)) return
    openToExplorer(app, explorerOrigins(config))
    app.addHook('onRequest', calledLocally)

    // The call has no body; one that is sent all the same (curl -d '') is left unread.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, _payload, done) => done(null))

    const preflight = async () => ''
    app.options('/personas', preflight)
    app.options('/personas/:id/jeton', preflight)

    app.get('/personas', async () =>
      personas.map(({ id, nom, prenom, fonction, partenaire, roles, description }) => ({
        id,
        nom,
        prenom,
        fonction,
        partenaire,
        roles,
        description,
      })),
    )

    app.post<{ Params: { id: string } }>('/personas/:id/jeton', async ({ params }, reply) => {
      if (!personas.some(({ id }) => id === params.id)) return reply.code(404).send(refusal('PERSONA_INCONNUE'))
      return reply.header('cache-control', 'no-store').send(await mintAgentToken(config, provider, params.id))
    })
  }
}
