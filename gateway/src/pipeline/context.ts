import { randomUUID } from 'node:crypto'
import type { PassportIssuer } from '@traitdunion/passport'
import type { Caller } from './stages.js'

/** What one request carries from stage to stage. */
export interface HubContext {
  readonly caller: Caller
  /** Identifies the request in every log and trace; random, says nothing of anybody. */
  readonly transaction: string
  /** Signed on first need: an operation that fetches nothing signs nothing. */
  readonly passport: () => Promise<string>
  /** Set off when the caller has gone: nobody waits for the answer any more. */
  readonly gone: AbortSignal
  /** When the whole answer is due, milliseconds since 1970: each fetch gets what is left. */
  readonly deadline: number
}

export const makeContext = (
  caller: Caller,
  issuer: PassportIssuer,
  version: string,
  gone: AbortSignal,
  deadline: number,
): HubContext => ({
  caller,
  gone,
  deadline,
  transaction: randomUUID(),
  passport: async () => {
    const { token } = await issuer.issue(
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
          },
    )
    return token
  },
})
