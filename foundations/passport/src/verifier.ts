import { createHash } from 'node:crypto'
import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose'
import type { Passport, PassportFault } from './passport.js'

export interface PassportVerifier {
  readonly verify: (token: string | undefined) => Promise<Passport | PassportFault>
}

const CAPACITY = 2000

/**
 * Verifies passports against the gateway's public keys. A verification is remembered by token hash until it expires.
 * @param keys every key still accepted: during a rotation, the old one and the new one
 * @param now milliseconds since 1970
 */
export const makePassportVerifier = (
  keys: JSONWebKeySet,
  issuer: string,
  now: () => number = Date.now,
): PassportVerifier => {
  const keySet = createLocalJWKSet(keys)
  const verified = new Map<string, { passport: Passport; expiresAt: number }>()

  return {
    verify: async (token) => {
      if (!token) return 'PASSEPORT_ABSENT'
      const hash = createHash('sha256').update(token).digest('base64')
      const known = verified.get(hash)
      if (known) return known.expiresAt > now() / 1000 ? known.passport : 'PASSEPORT_EXPIRE'
      try {
        const { payload } = await jwtVerify(token, keySet, {
          algorithms: ['EdDSA'],
          typ: 'passeport+jwt',
          issuer,
          clockTolerance: 2,
          requiredClaims: ['exp', 'genre', 'roles', 'version'],
          currentDate: new Date(now()),
        })
        const { iss: _iss, iat: _iat, exp, ...claims } = payload
        const passport = claims as unknown as Passport
        if (verified.size >= CAPACITY) verified.delete(verified.keys().next().value as string)
        verified.set(hash, { passport, expiresAt: exp as number })
        return passport
      } catch (error) {
        return error instanceof errors.JWTExpired ? 'PASSEPORT_EXPIRE' : 'PASSEPORT_INVALIDE'
      }
    },
  }
}
