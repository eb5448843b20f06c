import { setTimeout as pause } from 'node:timers/promises'
import {
  type AppariementClient,
  AppariementFault,
  type Enregistrement,
  type Rapprochement,
} from '@traitdunion/subgraph'

/** The most that the matching service takes at once. */
export const PERSONNES_PAR_APPEL = 500
const ATTEMPTS_MS = [100, 400, 1600]

/** The matching service did not answer, several times: the import stops here and nothing of it is published. */
export class MatchingUnavailable extends Error {
  constructor(cause: unknown) {
    super('matching unavailable', { cause })
    this.name = 'MatchingUnavailable'
  }
}

/** A refusal of what we ask is our fault, and asking again does not help. */
const isRefusal = (error: unknown) => error instanceof AppariementFault && error.status < 500

/** Calls are idempotent, so a lost answer is asked for again. */
export const persist = async <T>(call: () => Promise<T>): Promise<T> => {
  for (const wait of ATTEMPTS_MS) {
    try {
      return await call()
    } catch (error) {
      if (isRefusal(error)) throw error
      await pause(wait)
    }
  }
  return call().catch((error) => {
    throw isRefusal(error) ? error : new MatchingUnavailable(error)
  })
}

/** Matches persons of a batch; the same key comes once a call, even when a household has two records. */
export const matchPersons = async (
  client: AppariementClient,
  lot: string,
  enregistrements: readonly Enregistrement[],
): Promise<Map<string, Rapprochement>> => {
  const once = [...new Map(enregistrements.map((enregistrement) => [enregistrement.cle, enregistrement])).values()]
  const found = new Map<string, Rapprochement>()
  for (let from = 0; from < once.length; from += PERSONNES_PAR_APPEL) {
    const some = once.slice(from, from + PERSONNES_PAR_APPEL)
    const { rapprochements } = await persist(() => client.match(lot, some))
    for (const rapprochement of rapprochements) found.set(rapprochement.cle, rapprochement)
  }
  return found
}
