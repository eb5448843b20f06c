import type { HubFault } from './hub-error.js'

const BASE_MS = 200
const TRANSIENT: ReadonlySet<number> = new Set([502, 503, 504])

/** Whether asking the same again may end otherwise. */
export const isTransient = (fault: HubFault): boolean =>
  fault.kind === 'reseau' || (fault.kind === 'http' && TRANSIENT.has(fault.status))

/** `Retry-After` in seconds or as a date → milliseconds from now; what cannot be read counts as absent. */
export const readRetryAfter = (header: string | null, now: number): number | undefined => {
  if (header === null) return undefined
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}

/**
 * How long to wait after a failed attempt (1, 2…): twice as long each time, never before what the hub asked, and
 * spread by `random` (0 to 1) so that clients cut off together do not come back together.
 */
export const retryDelay = (fault: HubFault, attempt: number, random: number): number => {
  const step = BASE_MS * 2 ** (attempt - 1)
  const asked = fault.kind === 'http' ? fault.retryAfterMs : undefined
  return asked === undefined ? step / 2 + (random * step) / 2 : asked + random * step
}
