import { createHash } from 'node:crypto'
import { finalites } from '@traitdunion/glossary'
import { CLOCK_SKEW_S, makeTokenVerifier, type TokenFault, tokenIn } from '@traitdunion/service'
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
  scope: z.string().default(''),
})

export interface Credentials {
  readonly authorization: string | undefined
  readonly finalite: string | undefined
}

export type Authenticate = (credentials: Credentials) => Promise<Caller>

const stranger = (raison: Extract<Caller, { kind: 'etranger' }>['raison']): Caller => ({ kind: 'etranger', raison })

/**
 * Request → caller. Never throws: whoever cannot be known is a stranger, with the reason. Only tokens that `acces`
 * signed for the hub count; a verification is remembered by token hash for as long as the token lives.
 */
export const makeAuthenticate = (issuer: string, reach?: string): Authenticate => {
  const verify = makeTokenVerifier(issuer, HUB_AUDIENCE, reach)
  const known = new LRUCache<string, z.output<typeof claims>>({ max: 10_000, ttl: 300_000 })

  const claimsOf = async (token: string): Promise<z.output<typeof claims> | TokenFault> => {
    const hash = createHash('sha256').update(token).digest('base64')
    const hit = known.get(hash)
    if (hit) return hit.exp > Date.now() / 1000 - CLOCK_SKEW_S ? hit : 'JETON_INVALIDE'
    const verified = await verify(token)
    if (typeof verified === 'string') return verified
    const { success, data } = claims.safeParse(verified)
    if (!success) return 'JETON_INVALIDE'
    known.set(hash, data)
    return data
  }

  return async ({ authorization, finalite }) => {
    if (!authorization) return stranger('JETON_ABSENT')
    const token = tokenIn(authorization)
    const read = token ? await claimsOf(token) : 'JETON_INVALIDE'
    if (typeof read === 'string') return stranger(read)
    return {
      kind: 'connu',
      genre: read.genre,
      application: read.client_id,
      partenaire: read.partenaire,
      roles: read.roles,
      scopes: read.scope.split(' '),
      ...(read.siret ? { siret: read.siret } : {}),
      ...(read.agent ? { agent: read.agent } : {}),
      ...(read.acr ? { acr: read.acr } : {}),
      ...(finalite && Object.hasOwn(finalites, finalite) ? { finalite } : {}),
    }
  }
}
