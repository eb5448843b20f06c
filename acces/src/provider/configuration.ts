import { CLIENT_EXPLORATEUR, CLIENT_POSTE_LOCAL } from '../application/application.js'
import { CLOCK_TOLERANCE, UsedAssertions } from '../application/used-assertions.js'
import { AUDIENCE_HUB, agentBearer, type Bearer, scopesAt } from '../audiences.js'
import { claimsOfAgent, claimsOfApplication } from '../claims.js'
import type { AccesConfig } from '../config.js'
import { type CodeErreur, oauthDescription } from '../errors.js'
import { errorPage, pageHeaders } from '../web/page.js'
import { clientsOf } from './clients.js'
import { type Configuration, errors, interactionPolicy, type KoaContextWithOIDC } from './library.js'
import { MemoryStore } from './memory.store.js'

/** Five minutes: what a stolen token is worth at most, since the hub asks nobody whether it was withdrawn. */
export const TOKEN_SECONDS = 300

/** What the library's error means for the person who reads the page. */
const PAGE_OF_ERROR: Record<string, CodeErreur> = {
  invalid_client: 'APPLICATION_INCONNUE',
  unauthorized_client: 'APPLICATION_INCONNUE',
  invalid_redirect_uri: 'REDIRECTION_NON_ENREGISTREE',
  invalid_target: 'AUDIENCE_NON_AUTORISEE',
  access_denied: 'CONNEXION_ANNULEE',
  server_error: 'ERREUR_INTERNE',
}

/** A token of a given audience: signed by the first key, named, so that the order of the file decides. */
export const resourceServer = (config: AccesConfig, scopes: readonly string[]) => ({
  scope: scopes.join(' '),
  accessTokenFormat: 'jwt' as const,
  accessTokenTTL: TOKEN_SECONDS,
  jwt: { sign: { alg: 'EdDSA' as const, kid: config.keys.keys[0]?.kid } },
})

/** Agents choose who they are at each sign-in: no session survives it, so no one inherits another's. */
function signInAlways() {
  const { Check, Prompt } = interactionPolicy
  const policy = interactionPolicy.base()
  policy.clear()
  policy.add(
    new Prompt(
      { name: 'login', requestable: true },
      (ctx) => ({ login_hint: ctx.oidc.params?.['login_hint'] }),
      new Check('persona', 'sign-in is asked each time', 'login_required', (ctx) =>
        ctx.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    ),
  )
  return policy
}

/** The explorer is ours: signing in is the consent. */
async function grantOfExplorer({ oidc }: KoaContextWithOIDC) {
  const { client, account, provider, params } = oidc
  if (client?.clientId !== CLIENT_EXPLORATEUR || !account) return undefined
  const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId })
  grant.addOIDCScope('openid')
  const asked = String(params?.['scope'] ?? '').split(' ')
  const granted = agentBearer.scopes.filter((scope) => asked.includes(scope))
  if (granted.length > 0) grant.addResourceScope(AUDIENCE_HUB, granted.join(' '))
  await grant.save()
  return grant
}

function refuseAssertion(code: CodeErreur) {
  // The signature was good, so saying why helps the partner and tells a stranger nothing.
  const refused = new errors.InvalidClientAuth(code)
  refused.error_description = oauthDescription(code)
  throw refused
}

export function providerConfiguration(config: AccesConfig): Configuration {
  const applications = new Map(config.applications.map((application) => [application.id, application]))
  const personas = new Map(config.personas?.map((persona) => [persona.id, persona]))
  const bearerOf = (clientId: string): Bearer | undefined =>
    clientId === CLIENT_EXPLORATEUR || clientId === CLIENT_POSTE_LOCAL ? agentBearer : applications.get(clientId)
  const origins = config.explorateurUrls.map((url) => new URL(url).origin)
  const used = new UsedAssertions()

  return {
    adapter: () => new MemoryStore(),
    clients: clientsOf(config),
    // `alg` and `use` are given to all, so that none is preferred to the first for having them.
    jwks: { keys: config.keys.keys.map((key) => ({ ...key, alg: 'EdDSA', use: 'sig' })) },
    clientDefaults: { id_token_signed_response_alg: 'EdDSA' },
    clientAuthMethods: ['private_key_jwt', 'none'],
    enabledJWA: {
      clientAuthSigningAlgValues: ['EdDSA', 'Ed25519', 'ES256'],
      idTokenSigningAlgValues: ['EdDSA'],
    },
    assertJwtClientAuthClaimsAndHeader: async (_ctx, claims, _header, client) => {
      const code = used.use({ clientId: client.clientId, jti: String(claims['jti']), exp: Number(claims['exp']) })
      if (code) refuseAssertion(code)
    },
    clockTolerance: CLOCK_TOLERANCE,
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub', 'acr', 'amr', 'auth_time'] },
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    clientBasedCORS: (_ctx, origin, client) => client.clientId === CLIENT_EXPLORATEUR && origins.includes(origin),
    features: {
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE_HUB,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, audience, client) => {
          const scopes = scopesAt(bearerOf(client.clientId), audience)
          if (!scopes) throw new errors.InvalidTarget(oauthDescription('AUDIENCE_NON_AUTORISEE'))
          return resourceServer(config, scopes)
        },
      },
      // Everything that the hub does not use stays closed, above all what would issue a token in another way.
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    extraTokenClaims: (_ctx, token) => {
      if (token.kind === 'ClientCredentials') {
        const application = applications.get(String(token.clientId))
        if (application) return { ...claimsOfApplication(application) }
      } else {
        const persona = personas.get(String(token.accountId))
        if (persona) return { ...claimsOfAgent(persona) }
      }
      throw new Error('a token was about to be issued to nobody')
    },
    findAccount: (_ctx, id) => (personas.has(id) ? { accountId: id, claims: async () => ({ sub: id }) } : undefined),
    loadExistingGrant: grantOfExplorer,
    expiresWithSession: () => false,
    interactions: { policy: signInAlways(), url: (_ctx, interaction) => `/connexion/${interaction.uid}` },
    renderError: (ctx, out) => {
      ctx.set(pageHeaders())
      ctx.body = errorPage(PAGE_OF_ERROR[out.error] ?? 'DEMANDE_INVALIDE')
    },
    ttl: {
      AccessToken: TOKEN_SECONDS,
      ClientCredentials: TOKEN_SECONDS,
      IdToken: TOKEN_SECONDS,
      AuthorizationCode: 60,
      Grant: 600,
      Interaction: 600,
      Session: 600,
    },
  }
}
