import { makeTokenVerifier, tokenIn } from './token-verifier.js'
import { Unavailable } from './unavailable.js'

/** An application that `acces` vouches for, on a route that is not the graph. */
export interface Caller {
  readonly clientId: string
  readonly partenaire: string
}

export type BearerFault = 'JETON_ABSENT' | 'JETON_INVALIDE'
export type BearerVerifier = (authorization: string | undefined) => Promise<Caller | BearerFault>

/**
 * Who calls, from the header that carries its token.
 * @param reach where `acces` is reached from here, when it is not at the address that its tokens carry
 * @throws Unavailable `ACCES_INDISPONIBLE` when the keys cannot be read, so that a good token is not called a bad one
 * @example `const caller = await verify(request.headers.authorization)`
 */
export const makeBearerVerifier = (issuer: string, audience: string, reach?: string): BearerVerifier => {
  const verify = makeTokenVerifier(issuer, audience, reach)
  return async (authorization) => {
    const token = tokenIn(authorization)
    if (!token) return 'JETON_ABSENT'
    const claims = await verify(token)
    if (claims === 'ACCES_INDISPONIBLE') throw new Unavailable(claims)
    if (claims === 'JETON_INVALIDE') return claims
    return { clientId: claims.client_id, partenaire: claims.partenaire }
  }
}
