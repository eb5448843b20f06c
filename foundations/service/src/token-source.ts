import { randomUUID } from 'node:crypto'
import { importJWK, type JWK, SignJWT } from 'jose'
import { request } from 'undici'

/** Gives a valid access token, asking for a new one only when the last is about to expire. */
export type TokenSource = () => Promise<string>

export interface ApplicationCredentials {
  /** Issuer of `acces`. */
  readonly issuer: string
  /** Where `acces` is reached from here, when it is not at its issuer's address. */
  readonly reach?: string | undefined
  readonly clientId: string
  /** Private key of the application, with `kid` and `alg`. */
  readonly key: JWK
}

const MARGIN_S = 30

/**
 * Client credentials with `private_key_jwt` (RFC 7523) for one audience (RFC 8707).
 * @throws Error when `acces` refuses; the message holds its OAuth error code only
 */
export const makeTokenSource = (credentials: ApplicationCredentials, audience: string): TokenSource => {
  const { issuer, reach = issuer, clientId, key } = credentials
  const alg = key.alg ?? 'EdDSA'
  let current: { token: string; expiresAt: number } | undefined
  let asking: Promise<string> | undefined

  const ask = async () => {
    const now = Math.floor(Date.now() / 1000)
    const assertion = await new SignJWT({})
      .setProtectedHeader({ alg, kid: key.kid })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(issuer)
      .setJti(randomUUID())
      .setIssuedAt(now)
      .setExpirationTime(now + 60)
      .sign(await importJWK(key, alg))
    const answer = await request(`${reach}/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
        resource: audience,
      }).toString(),
    })
    const body = (await answer.body.json()) as { access_token?: string; expires_in?: number; error?: string }
    if (!body.access_token)
      throw new Error(`acces refuse un jeton à ${clientId} pour ${audience} (${body.error ?? answer.statusCode})`)
    current = { token: body.access_token, expiresAt: now + (body.expires_in ?? 60) }
    return body.access_token
  }

  return () => {
    if (current && current.expiresAt - MARGIN_S > Date.now() / 1000) return Promise.resolve(current.token)
    asking ??= ask().finally(() => {
      asking = undefined
    })
    return asking
  }
}
