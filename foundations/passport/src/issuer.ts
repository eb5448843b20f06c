import { importJWK, type JWK, SignJWT } from 'jose'
import { PASSPORT_LIFETIME_S, type Passport, type SignedPassport } from './passport.js'

export interface PassportIssuer {
  readonly issue: (passport: Passport) => Promise<SignedPassport>
}

/** Distinct callers remembered at once; beyond, the oldest is signed again when it comes back. */
const CAPACITY = 2000

/**
 * Signs passports (EdDSA) and reuses one for the same caller and purpose, because a signature costs more than a fetch.
 * @param key private Ed25519 JWK with `kid`
 * @param now milliseconds since 1970
 */
export const makePassportIssuer = async (
  key: JWK,
  issuer: string,
  now: () => number = Date.now,
): Promise<PassportIssuer> => {
  const privateKey = await importJWK(key, 'EdDSA')
  const signed = new Map<string, Promise<SignedPassport>>()
  const reusableUntil = new Map<string, number>()

  const sign = async (passport: Passport, issuedAt: number): Promise<SignedPassport> => {
    // Twice the reuse window: a passport picked at the last moment must outlive the fetches it goes with.
    const expiresAt = issuedAt + 2 * PASSPORT_LIFETIME_S
    const token = await new SignJWT({ ...passport })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'passeport+jwt', kid: key.kid ?? '' })
      .setIssuer(issuer)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(privateKey)
    return { token, expiresAt }
  }

  return {
    issue: (passport) => {
      const caller = JSON.stringify(passport)
      const known = signed.get(caller)
      if (known && (reusableUntil.get(caller) ?? 0) > now()) return known
      if (signed.size >= CAPACITY) {
        const oldest = signed.keys().next().value as string
        signed.delete(oldest)
        reusableUntil.delete(oldest)
      }
      const fresh = sign(passport, Math.floor(now() / 1000))
      fresh.catch(() => signed.delete(caller))
      signed.delete(caller)
      signed.set(caller, fresh)
      reusableUntil.set(caller, now() + PASSPORT_LIFETIME_S * 1000)
      return fresh
    },
  }
}
