import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose'
import { z } from 'zod'

const base64url32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'valeur base64url de 32 octets attendue')

const signingKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  kid: z.string().min(1).max(128),
  x: base64url32,
  d: base64url32,
})

/** Private keys, in order: the first signs, all are published, so a key can be added before it signs and kept after. */
export const signingKeysSchema = z.object({
  keys: z
    .array(signingKey)
    .min(1)
    .refine((keys) => new Set(keys.map((key) => key.kid)).size === keys.length, 'deux clés ont le même kid'),
})

const publicPart = {
  kid: z.string().min(1).max(128),
  x: base64url32,
  d: z.undefined('clé privée : ne donner que la partie publique').optional(),
}

/** Public keys of an application: one of the two curves that every stack can sign with. */
export const publicKeysSchema = z.object({
  keys: z
    .array(
      z.discriminatedUnion('crv', [
        z.object({ ...publicPart, kty: z.literal('OKP'), crv: z.literal('Ed25519') }),
        z.object({ ...publicPart, kty: z.literal('EC'), crv: z.literal('P-256'), y: base64url32 }),
      ]),
    )
    .min(1)
    .refine((keys) => new Set(keys.map((key) => key.kid)).size === keys.length, 'deux clés ont le même kid'),
})

export type SigningKeys = z.infer<typeof signingKeysSchema>
export type PublicKeys = z.infer<typeof publicKeysSchema>

/** A fresh Ed25519 pair as two JWKS: `privees` stays with its holder, `publiques` is what the others are given. */
export async function generateKeys(): Promise<{ privees: SigningKeys; publiques: PublicKeys }> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const { x = '', d = '' } = (await exportJWK(privateKey)) as JWK
  const common = { kty: 'OKP', crv: 'Ed25519', x } as const
  const kid = await calculateJwkThumbprint(common)
  return { privees: { keys: [{ ...common, kid, d }] }, publiques: { keys: [{ ...common, kid }] } }
}
