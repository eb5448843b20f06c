import { type Refus, refus } from '../errors.js'

/** A token of the hub and what it says. Lives in the memory of the page and nowhere else. */
export interface Session {
  readonly kind: 'session'
  readonly jeton: string
  /** Milliseconds since 1970. */
  readonly expireLe: number
  /** Persona's id, or the application's. */
  readonly porteur: string
  readonly partenaire: string
  readonly roles: readonly string[]
  /** A pasted token cannot be renewed from here. */
  readonly renouvelable: boolean
}

/** Nobody sends a token that dies on the way. */
const MARGE_MS = 5_000

export const isExpired = ({ expireLe }: Session, now: number): boolean => now >= expireLe - MARGE_MS

const readPart = (part: string): Record<string, unknown> | undefined => {
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** Claims of a JWT, unverified: they are shown, never trusted. The hub verifies. */
export const claimsOf = (jwt: string): Record<string, unknown> | undefined => {
  const parts = jwt.split('.')
  return parts.length === 3 && parts.every((part) => /^[\w-]+$/.test(part)) ? readPart(parts[1] ?? '') : undefined
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
const text = (...values: readonly unknown[]): string => String(values.find((value) => typeof value === 'string') ?? '')

export const sessionOf = (
  jeton: string,
  audience: string,
  { now, renouvelable }: { now: number; renouvelable: boolean },
): Session | Refus => {
  const claims = claimsOf(jeton)
  if (!claims || typeof claims['exp'] !== 'number') return refus('JETON_ILLISIBLE')
  if (![claims['aud']].flat().includes(audience)) return refus('JETON_AUTRE_AUDIENCE')
  const session: Session = {
    kind: 'session',
    jeton,
    expireLe: claims['exp'] * 1000,
    porteur: text(claims['agent'], claims['client_id'], claims['sub']),
    partenaire: text(claims['partenaire']),
    roles: texts(claims['roles']),
    renouvelable,
  }
  return isExpired(session, now) ? refus('SESSION_EXPIREE') : session
}
