import { PASSPORT_HEADER, PORTEE_HEADER, signPortee } from '@traitdunion/passport'
import { GraphQLError } from 'graphql'
import { Pool } from 'undici'
import type { Gone, HubContext } from '../../pipeline/context.js'
import { makeAsking, type Outcome } from './asking.js'
import { makeBulkhead, type Places } from './bulkhead.js'
import { makeFlights, takeOff } from './flights.js'
import { type GateParts, makeGate } from './gate.js'
import { type Patience, patiently } from './patience.js'
import type { SubgraphAnswer, SubgraphRequest } from './request.js'
import { makeRetries } from './retries.js'
import { toldErrors } from './told-errors.js'
import { outOfTime, saturated, unavailable } from './unavailable.js'

export type { SubgraphAnswer, SubgraphRequest } from './request.js'

export interface SubgraphAddress {
  readonly nom: string
  readonly url: string
  readonly porteeKey: Buffer
  /** Whether callers may read its own sentences; without it, they read ours. */
  readonly phrasesSures?: boolean | undefined
}

export interface SubgraphParts extends SubgraphAddress, Places, Partial<GateParts> {
  /** Longest time of one fetch, in milliseconds. */
  readonly deadlineMs: number
}

export interface Subgraph {
  /**
   * @param gone ends the fetch when nobody waits for it any more
   * @throws GraphQLError `SOUS_GRAPHE_INDISPONIBLE`, `SOUS_GRAPHE_SATURE`, `TEMPS_EPUISE`
   */
  readonly ask: (request: SubgraphRequest, context: HubContext, gone?: Gone) => Promise<SubgraphAnswer>
  readonly close: () => Promise<void>
}

const MAX_ANSWER = 32 * 1024 * 1024
const CONNECT_MS = 3000

/**
 * One subgraph over kept-alive connections, with the caller's passport and a portée of each very body; what bounds a
 * fetch is in decision 0024.
 */
export const openSubgraph = (parts: SubgraphParts): Subgraph => {
  const { nom, url, porteeKey, phrasesSures = false, deadlineMs, atOnce, waiting } = parts
  const pool = new Pool(new URL(url).origin, {
    connections: atOnce,
    // Each fetch has a timer of its own, which the pool's cannot replace: a drop at a time is an answer to them.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: Math.min(deadlineMs, CONNECT_MS) },
    maxResponseSize: MAX_ANSWER,
  })
  const ask = makeAsking({
    dispatcher: pool,
    gate: makeGate({ onChange: () => {}, ...parts }),
    bulkhead: makeBulkhead({ atOnce, waiting }),
    retries: makeRetries(),
    deadlineMs,
  })
  const flights = makeFlights<Outcome>()

  const fetch = async (
    { body: what, isRead: mayRetry }: SubgraphRequest,
    context: HubContext,
    gone: Gone | undefined,
  ) => {
    const deadline = Math.min(Date.now() + deadlineMs, context.deadline)
    if (deadline <= Date.now()) throw outOfTime(nom)
    const passport = await context.passport()
    const work = (patience: Patience) => {
      const body = Buffer.from(what)
      const portee = { transaction: context.transaction, deadline }
      const headers = {
        'content-type': 'application/json',
        [PASSPORT_HEADER]: passport,
        [PORTEE_HEADER]: signPortee({ key: porteeKey, subgraph: nom, passport, body }, portee),
      }
      return ask({ posted: { path: '/graphql', headers, body }, deadline, mayRetry }, patience)
    }
    // Strangers all read the same, level N0; nobody else's answer is ever another's.
    const scope = context.caller.kind === 'etranger' ? passport : context
    const flight = mayRetry ? flights.board({ scope, what, deadline, work }) : takeOff(deadline, work)
    return patiently({ withinMs: deadline - Date.now(), gone }, flight.wait)
  }

  return {
    ask: async (request, context, gone) => {
      try {
        const outcome = await fetch(request, context, gone)
        if (outcome === 'plein') throw saturated(nom)
        // A refused passport is a fault of the installation, not something a caller can act on.
        if (typeof outcome === 'string' || outcome.kind !== 'repondu' || !outcome.take || outcome.status === 401)
          throw unavailable(nom)
        return toldErrors(outcome.take(), { nom, phrasesSures })
      } catch (error) {
        throw error instanceof GraphQLError ? error : unavailable(nom)
      }
    },
    // What was asked has been answered or left by now: what still hangs is not waited for.
    close: () => pool.destroy(),
  }
}
