import { randomUUID } from 'node:crypto'
import { importJWK, SignJWT } from 'jose'
import { request } from 'undici'
import { faultOf } from './errors.js'
import type { Profil } from './profil.js'

/**
 * Access token of the application for one audience (client credentials, `private_key_jwt`).
 * @throws CommandFault `HUB_INJOIGNABLE`, `ACCES_REFUSE`
 */
export const askToken = async ({ acces, application, cle }: Profil, audience: string): Promise<string> => {
  const alg = cle.alg ?? 'EdDSA'
  const now = Math.floor(Date.now() / 1000)
  const assertion = await new SignJWT({})
    .setProtectedHeader({ alg, kid: cle.kid ?? '' })
    .setIssuer(application)
    .setSubject(application)
    .setAudience(acces)
    .setJti(randomUUID())
    .setIssuedAt(now)
    .setExpirationTime(now + 60)
    .sign(await importJWK(cle, alg))
  const answer = await request(`${acces}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: application,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
      resource: audience,
    }).toString(),
  }).catch(() => {
    throw faultOf('HUB_INJOIGNABLE', `(${acces})`)
  })
  const body = (await answer.body.json().catch(() => {
    throw faultOf('HUB_INJOIGNABLE', `(${acces}, HTTP ${answer.statusCode})`)
  })) as { access_token?: string; error?: string }
  if (!body.access_token) throw faultOf('ACCES_REFUSE', `(${body.error ?? answer.statusCode})`)
  return body.access_token
}
