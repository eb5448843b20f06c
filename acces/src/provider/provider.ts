import type { EventEmitter } from 'node:events'
import { loggable } from '@traitdunion/service'
import type { FastifyBaseLogger } from 'fastify'
import { CLIENT_POSTE_LOCAL } from '../application/application.js'
import { AGENT_SCOPES, AUDIENCE_HUB } from '../audiences.js'
import type { AccesConfig } from '../config.js'
import { providerConfiguration, resourceServer, TOKEN_SECONDS } from './configuration.js'
import { Provider, type ProviderInstance } from './library.js'

/** Only these: the library knows more routes than the hub needs. */
export const PROVIDER_ROUTES = [
  '/.well-known/openid-configuration',
  '/.well-known/oauth-authorization-server',
  '/jwks',
  '/token',
  '/auth',
  '/auth/:uid',
]

export async function createProvider(config: AccesConfig, issuer: string, log: FastifyBaseLogger) {
  const provider = new Provider(issuer, providerConfiguration(config))
  // Scheme and host come from the configuration alone; see `pinPublicAddress`.
  provider.proxy = true
  listen(provider, log)
  // The library reads a client at its first use: a bad entry must stop the start, not the partner's first call.
  for (const { id } of config.applications) await provider.Client.find(id)
  return provider
}

function listen(provider: ProviderInstance, log: FastifyBaseLogger) {
  // Nothing of this sign-in outlives it: no session kept here, no cookie left in the browser.
  provider.on('authorization.success', (ctx) => {
    if (ctx.oidc.session) Object.assign(ctx.oidc.session, { destroyed: true })
  })
  // What the library could not even answer (a connection cut, a fault in its own error page): else it prints it itself.
  const koa: EventEmitter = provider
  koa.on('error', (error) => log.warn(loggable(error), 'ERREUR_INTERNE'))
  provider.on('server_error', (ctx, error) =>
    log.error({ ...loggable(error), route: ctx.oidc?.route }, 'ERREUR_INTERNE'),
  )
  provider.on('grant.error', (ctx, error) =>
    log.info(
      { client: ctx.oidc.client?.clientId, erreur: error.error, detail: error.error_detail ?? error.error_description },
      'jeton refusé',
    ),
  )
  provider.on('client_credentials.issued', (token) =>
    log.info({ client: token.clientId, aud: token.aud, jti: token.jti }, 'jeton remis'),
  )
  provider.on('access_token.issued', (token) =>
    log.info({ client: token.clientId, aud: token.aud, jti: token.jti }, 'jeton remis'),
  )
}

/** The same token as a sign-in gives, for a command line that has no browser. */
export async function mintAgentToken(config: AccesConfig, provider: ProviderInstance, personaId: string) {
  const client = await provider.Client.find(CLIENT_POSTE_LOCAL)
  if (!client) throw new Error('no client to mint for')
  const token = new provider.AccessToken({ client, accountId: personaId, scope: AGENT_SCOPES.join(' ') } as never)
  token.resourceServer = new provider.ResourceServer(AUDIENCE_HUB, resourceServer(config, AGENT_SCOPES))
  return {
    access_token: await token.save(),
    token_type: 'Bearer',
    expires_in: TOKEN_SECONDS,
    scope: AGENT_SCOPES.join(' '),
  }
}
