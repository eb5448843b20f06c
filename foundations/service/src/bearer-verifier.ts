import { createRemoteJWKSet, jwtVerify } from 'jose'

/** An application that `acces` vouches for, on a route that is not the graph. */
export interface Caller {
  readonly clientId: string
  readonly partenaire: string
}

export type BearerFault = 'JETON_ABSENT' | 'JETON_INVALIDE'
export type BearerVerifier = (authorization: string | undefined) => Promise<Caller | BearerFault>

/**
 * Verifies access tokens of `acces` for one audience. Keys are fetched on first use and kept by `jose`.
 * @param reach where `acces` is reached from here, when it is not at the address that its tokens carry
 */
export const makeBearerVerifier = (issuer: string, audience: string, reach: string = issuer): BearerVerifier => {
  const keys = createRemoteJWKSet(new URL(`${reach}/jwks`))
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
      return { clientId: String(payload.client_id), partenaire: String(payload.partenaire) }
    } catch {
      return 'JETON_INVALIDE'
    }
  }
}
