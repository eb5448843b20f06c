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

/** A token is renewed this long before it ends; one that lives less than twice that, at half its life. */
const MARGIN_S = 30
const ANSWER_WITHIN_MS = 10_000

/**
 * Client credentials with `private_key_jwt` (RFC 7523) for one audience (RFC 8707). Concurrent askers share one request.
 * @throws Error when `acces` refuses or does not answer; the message holds its OAuth error code only
 * @example `const token = makeTokenSource(config.acces, 'urn:traitdunion:appariement'); await token()`
 */
export const makeTokenSource = (credentials: ApplicationCredentials, audience: string): TokenSource => {
  const { issuer, reach = issuer, clientId, key } = credentials
  const endpoint = `${reach.replace(/\/$/, '')}/token`
  const alg = key.alg ?? 'EdDSA'
  let current: { token: string; renewAt: number } | undefined
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
    const answer = await request(endpoint, {
      method: 'POST',
      headersTimeout: ANSWER_WITHIN_MS,
      bodyTimeout: ANSWER_WITHIN_MS,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
        resource: audience,
      }).toString(),
    })
    const { access_token, expires_in, error } = await readAnswer(answer.body)
    if (typeof access_token !== 'string' || answer.statusCode >= 300) {
      // Only the registered form of an OAuth error: whatever stands before `acces` may answer anything.
      const reason = typeof error === 'string' && /^[a-z_]{1,40}$/.test(error) ? error : answer.statusCode
      throw new Error(`acces refuse un jeton à ${clientId} pour ${audience} (${reason})`)
    }
    const lifetime = Number(expires_in ?? 60)
    current = { token: access_token, renewAt: now + lifetime - Math.min(MARGIN_S, lifetime / 2) }
    return access_token
  }

  return () => {
    if (current && current.renewAt > Date.now() / 1000) return Promise.resolve(current.token)
    asking ??= ask().finally(() => {
      asking = undefined
    })
    return asking
  }
}

const readAnswer = async (body: { readonly json: () => Promise<unknown> }): Promise<Record<string, unknown>> => {
  try {
    return ((await body.json()) ?? {}) as Record<string, unknown>
  } catch {
    return {}
  }
}
