import { randomBytes } from 'node:crypto'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

const HUB_AUDIENCE = 'urn:traitdunion:hub'

const newKey = async (kid) => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true })
  const jwk = async (key) => ({ ...(await exportJWK(key)), kid, alg: 'EdDSA' })
  return { privateKey, privee: await jwk(privateKey), publique: await jwk(publicKey) }
}

/** Keys of an issuer, of passports and of portées, for one run. */
export const makeKeys = async () => ({
  acces: await newKey('acces'),
  passeport: await newKey('passeport'),
  portee: randomBytes(32).toString('base64url'),
})

/** @returns as many tokens, each of another application */
export const makeTokens = ({ acces }, issuer, count) =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      new SignJWT({
        client_id: `application-${index}`,
        genre: 'application',
        partenaire: 'departement',
        scope: 'hub:lire',
      })
        .setProtectedHeader({ alg: 'EdDSA', kid: 'acces', typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience(HUB_AUDIENCE)
        .setSubject(`application-${index}`)
        .setIssuedAt()
        .setExpirationTime('12h')
        .sign(acces.privateKey),
    ),
  )
