import type { ClientMetadata } from 'oidc-provider'
import { type Application, CLIENT_EXPLORATEUR, CLIENT_POSTE_LOCAL } from '../application/application.js'
import type { AccesConfig } from '../config.js'

const applicationClient = ({ id, nom, jwks }: Application): ClientMetadata => ({
  client_id: id,
  client_name: nom,
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
  token_endpoint_auth_method: 'private_key_jwt',
  jwks,
})

/** Holds no right to ask for anything: it only says, in a token, that it was made by `POST /personas/:id/jeton`. */
const posteLocal: ClientMetadata = {
  client_id: CLIENT_POSTE_LOCAL,
  grant_types: [],
  response_types: [],
  redirect_uris: [],
  token_endpoint_auth_method: 'none',
}

const explorateur = (redirectUris: readonly string[]): ClientMetadata => ({
  client_id: CLIENT_EXPLORATEUR,
  client_name: 'Explorateur du hub',
  grant_types: ['authorization_code'],
  response_types: ['code'],
  redirect_uris: [...redirectUris],
  token_endpoint_auth_method: 'none',
})

/** Without personas nobody can sign in: the clients through which agents come do not exist at all. */
export function clientsOf(config: AccesConfig): ClientMetadata[] {
  const clients = config.applications.map(applicationClient)
  if (!config.personas) return clients
  clients.push(posteLocal)
  if (config.explorateurUrls.length > 0) clients.push(explorateur(config.explorateurUrls))
  return clients
}
