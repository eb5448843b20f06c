import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { calledLocally } from '../persona/called-locally.js'
import type { ProviderInstance } from './library.js'
import { PROVIDER_ROUTES } from './provider.js'

/**
 * The library builds its addresses (endpoints, audience of assertions) from the request's own headers. They are set
 * here from the configuration, so that no caller chooses them and an internal call gets the public addresses.
 */
function pinPublicAddress({ headers }: IncomingMessage, issuer: URL) {
  headers.host = issuer.host
  headers['x-forwarded-host'] = issuer.host
  headers['x-forwarded-proto'] = issuer.protocol.replace(':', '')
  delete headers['x-forwarded-for']
}

/** Only personas sign in, and without a password. */
const isSignIn = (route: string) => route.startsWith('/auth')

/** Hands a request over to the library, body unread. */
export function providerRoutes(provider: ProviderInstance, agents: boolean) {
  return async (app: FastifyInstance) => {
    const issuer = new URL(provider.issuer)
    const answer = provider.callback()
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, _payload, done) => done(null))
    for (const url of PROVIDER_ROUTES.filter((route) => agents || !isSignIn(route)))
      app.route({
        method: ['GET', 'POST', 'OPTIONS'],
        url,
        ...(isSignIn(url) ? { onRequest: calledLocally } : {}),
        handler: async ({ raw }, reply) => {
          pinPublicAddress(raw, issuer)
          reply.hijack()
          await answer(raw, reply.raw)
        },
      })
  }
}
