import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'

/** A token that fails is its bearer's fault; keys of `acces` that cannot be read are ours. */
export type TokenFault = 'JETON_INVALIDE' | 'ACCES_INDISPONIBLE'

/** What every token of `acces` says, whoever bears it. */
export type TokenClaims = JWTPayload & { readonly exp: number; readonly client_id: string; readonly partenaire: string }
export type TokenVerifier = (token: string) => Promise<TokenClaims | TokenFault>

/** How far clocks may differ, in seconds: a token is still good this long after its end. */
export const CLOCK_SKEW_S = 5

const isTokenFault = (error: unknown) =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC'

const isName = (value: unknown) => typeof value === 'string' && value !== ''

/** The token of an `authorization` header, when there is one. */
export const tokenIn = (authorization: string | undefined): string | undefined =>
  /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1]

/**
 * Verifies access tokens of `acces` for one audience. Keys are fetched on first use and kept by `jose`.
 * @param reach where `acces` is reached from here, when it is not at the address that its tokens carry
 * @example `const claims = await verify(token); if (claims === 'JETON_INVALIDE') …`
 */
export const makeTokenVerifier = (issuer: string, audience: string, reach: string = issuer): TokenVerifier => {
  const keys = createRemoteJWKSet(new URL(`${reach.replace(/\/+$/, '')}/jwks`))
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ['EdDSA'],
        typ: 'at+jwt',
        clockTolerance: CLOCK_SKEW_S,
        requiredClaims: ['exp', 'client_id', 'partenaire'],
      })
      return isName(payload['client_id']) && isName(payload['partenaire']) ? (payload as TokenClaims) : 'JETON_INVALIDE'
    } catch (error) {
      return isTokenFault(error) ? 'JETON_INVALIDE' : 'ACCES_INDISPONIBLE'
    }
  }
}
