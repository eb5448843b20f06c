import { PASSPORT_LIFETIME_S, type Passport, type PassportIssuer } from '@traitdunion/passport'
import type { Caller } from './stages.js'

/** The passport of a caller for one version of the graph, as it is sent. */
export type PassportOf = (caller: Caller, version: string) => Promise<string>

const passportFor = (caller: Caller, version: string): Passport =>
  caller.kind === 'etranger'
    ? { genre: 'anonyme', roles: [], version }
    : {
        genre: caller.genre,
        partenaire: caller.partenaire,
        application: caller.application,
        roles: caller.roles,
        version,
        ...(caller.siret ? { siret: caller.siret } : {}),
        ...(caller.agent ? { agent: caller.agent } : {}),
        ...(caller.acr ? { acr: caller.acr } : {}),
        ...(caller.finalite ? { finalite: caller.finalite } : {}),
      }

interface Kept {
  readonly version: string
  readonly token: string
  /** Seconds since 1970. */
  readonly reusableUntil: number
}

/** A caller who comes back is the same object: its passport is found by it, and nothing of it is read again. */
export const makePassportOf = (issuer: PassportIssuer, now: () => number = Date.now): PassportOf => {
  const kept = new WeakMap<Caller, Kept>()
  return async (caller, version) => {
    const known = kept.get(caller)
    if (known && known.version === version && known.reusableUntil > now() / 1000) return known.token
    const { token, expiresAt } = await issuer.issue(passportFor(caller, version))
    kept.set(caller, { version, token, reusableUntil: expiresAt - PASSPORT_LIFETIME_S })
    return token
  }
}
