import { createHash } from 'node:crypto'
import { finalites } from '@traitdunion/glossary'
import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { Caller } from './stages.js'

export const HUB_AUDIENCE = 'urn:traitdunion:hub'

const claims = z.object({
  exp: z.number(),
  client_id: z.string(),
  genre: z.enum(['application', 'agent']),
  partenaire: z.string(),
  siret: z.string().optional(),
  agent: z.string().optional(),
  roles: z.array(z.string()).default([]),
  acr: z.string().optional(),
})

export interface Credentials {
  readonly authorization: string | undefined
  readonly finalite: string | undefined
}

export type Authenticate = (credentials: Credentials) => Promise<Caller>

const stranger = (raison: Extract<Caller, { kind: 'etranger' }>['raison']): Caller => ({ kind: 'etranger', raison })

/** A token that fails is its bearer's fault; keys of `acces` that cannot be read are ours. */
const isTokenFault = (error: unknown) =>
  error instanceof z.ZodError ||
  (error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid) &&
    error.code !== 'ERR_JOSE_GENERIC')

/**
 * Request → caller. Never throws: whoever cannot be known is a stranger, with the reason. Only tokens that `acces`
 * signed for the hub count; a verification is remembered by token hash for as long as the token lives.
 */
export const makeAuthenticate = (issuer: string, reach: string = issuer): Authenticate => {
  const keys = createRemoteJWKSet(new URL(`${reach}/jwks`))
  const known = new LRUCache<string, { claims: z.output<typeof claims> }>({ max: 10_000, ttl: 300_000 })

  const verify = async (token: string): Promise<z.output<typeof claims> | 'JETON_INVALIDE' | 'ACCES_INDISPONIBLE'> => {
    const hash = createHash('sha256').update(token).digest('base64')
    const hit = known.get(hash)
    if (hit) return hit.claims.exp > Date.now() / 1000 ? hit.claims : 'JETON_INVALIDE'
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience: HUB_AUDIENCE,
        algorithms: ['EdDSA'],
        typ: 'at+jwt',
        clockTolerance: 5,
      })
      const read = claims.parse(payload)
      known.set(hash, { claims: read })
      return read
    } catch (error) {
      return isTokenFault(error) ? 'JETON_INVALIDE' : 'ACCES_INDISPONIBLE'
    }
  }

  return async ({ authorization, finalite }) => {
    if (!authorization) return stranger('JETON_ABSENT')
    const token = /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1]
    const read = token ? await verify(token) : 'JETON_INVALIDE'
    if (typeof read === 'string') return stranger(read)
    return {
      kind: 'connu',
      genre: read.genre,
      application: read.client_id,
      partenaire: read.partenaire,
      roles: read.roles,
      ...(read.siret ? { siret: read.siret } : {}),
      ...(read.agent ? { agent: read.agent } : {}),
      ...(read.acr ? { acr: read.acr } : {}),
      ...(finalite && Object.hasOwn(finalites, finalite) ? { finalite } : {}),
    }
  }
}
