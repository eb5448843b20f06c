import { hash as digest } from 'node:crypto'
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

type Stranger = Extract<Caller, { kind: 'etranger' }>

/** Whoever asks twice is the same object twice: what follows from a caller is kept by it. */
const STRANGERS: Readonly<Record<Stranger['raison'], Stranger>> = {
  JETON_ABSENT: { kind: 'etranger', raison: 'JETON_ABSENT' },
  JETON_INVALIDE: { kind: 'etranger', raison: 'JETON_INVALIDE' },
  ACCES_INDISPONIBLE: { kind: 'etranger', raison: 'ACCES_INDISPONIBLE' },
}

type KnownCaller = Extract<Caller, { kind: 'connu' }>

interface Known {
  readonly expiresAt: number
  readonly caller: KnownCaller
  /** The same caller, by the purpose that it gives. */
  readonly forFinalite: Map<string, KnownCaller>
}

const withFinalite = ({ caller, forFinalite }: Known, finalite: string): KnownCaller => {
  const known = forFinalite.get(finalite) ?? { ...caller, finalite }
  forFinalite.set(finalite, known)
  return known
}

const knownBy = ({ exp, scope, client_id, siret, agent, acr, ...read }: z.output<typeof claims>): Known => ({
  expiresAt: exp,
  forFinalite: new Map(),
  caller: {
    kind: 'connu',
    genre: read.genre,
    application: client_id,
    partenaire: read.partenaire,
    roles: read.roles,
    scopes: new Set(scope.split(' ')),
    ...(siret ? { siret } : {}),
    ...(agent ? { agent } : {}),
    ...(acr ? { acr } : {}),
  },
})

/**
 * Request → caller. Never throws: whoever cannot be known is a stranger, with the reason. Only tokens that `acces`
 * signed for the hub count; a verification is remembered by token hash for as long as the token lives.
 */
export const makeAuthenticate = (issuer: string, reach?: string): Authenticate => {
  const verify = makeTokenVerifier(issuer, HUB_AUDIENCE, reach)
  const known = new LRUCache<string, Known>({ max: 10_000, ttl: 300_000 })

  const read = async (token: string): Promise<Known | TokenFault> => {
    const hash = digest('sha256', token, 'base64')
    const hit = known.get(hash)
    if (hit) return hit.expiresAt > Date.now() / 1000 - CLOCK_SKEW_S ? hit : 'JETON_INVALIDE'
    const verified = await verify(token)
    if (typeof verified === 'string') return verified
    const { success, data } = claims.safeParse(verified)
    if (!success) return 'JETON_INVALIDE'
    const fresh = knownBy(data)
    known.set(hash, fresh)
    return fresh
  }

  return async ({ authorization, finalite }) => {
    if (!authorization) return STRANGERS.JETON_ABSENT
    const token = tokenIn(authorization)
    const found = token ? await read(token) : 'JETON_INVALIDE'
    if (typeof found === 'string') return STRANGERS[found]
    return finalite && Object.hasOwn(finalites, finalite) ? withFinalite(found, finalite) : found.caller
  }
}
