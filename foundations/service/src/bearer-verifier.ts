import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import { Unavailable } from './unavailable.js'

/** An application that `acces` vouches for, on a route that is not the graph. */
export interface Caller {
  readonly clientId: string
  readonly partenaire: string
}

export type BearerFault = 'JETON_ABSENT' | 'JETON_INVALIDE'
export type BearerVerifier = (authorization: string | undefined) => Promise<Caller | BearerFault>

/** A token that fails is its bearer's fault; keys that cannot be read are ours. */
const isTokenFault = (error: unknown) =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC'

const isName = (value: unknown): value is string => typeof value === 'string' && value !== ''

/**
 * Verifies access tokens of `acces` for one audience. Keys are fetched on first use and kept by `jose`.
 * @param reach where `acces` is reached from here, when it is not at the address that its tokens carry
 * @throws Unavailable `ACCES_INDISPONIBLE` when the keys cannot be read, so that a good token is not called a bad one
 * @example `const caller = await verify(request.headers.authorization)`
 */
export const makeBearerVerifier = (issuer: string, audience: string, reach: string = issuer): BearerVerifier => {
  const keys = createRemoteJWKSet(new URL(`${reach.replace(/\/$/, '')}/jwks`))
  return async (authorization) => {
    const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1]
    if (!token) return 'JETON_ABSENT'
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ['EdDSA'],
        typ: 'at+jwt',
        clockTolerance: 5,
        requiredClaims: ['exp', 'client_id', 'partenaire'],
      })
      const { client_id: clientId, partenaire } = payload
      return isName(clientId) && isName(partenaire) ? { clientId, partenaire } : 'JETON_INVALIDE'
    } catch (error) {
      if (isTokenFault(error)) return 'JETON_INVALIDE'
      throw new Unavailable('ACCES_INDISPONIBLE')
    }
  }
}
