import { PASSPORT_HEADER, PORTEE_HEADER, signPortee } from '@traitdunion/passport'
import { GraphQLError } from 'graphql'
import { Pool } from 'undici'
import type { HubContext } from '../../pipeline/context.js'
import { unavailable } from './unavailable.js'

export interface SubgraphAddress {
  readonly nom: string
  readonly url: string
  readonly porteeKey: Buffer
  readonly deadlineMs: number
}

export interface SubgraphRequest {
  readonly query?: string | undefined
  readonly variables?: Readonly<Record<string, unknown>> | undefined
  readonly operationName?: string | undefined
}

export interface SubgraphAnswer {
  readonly data?: unknown
  readonly errors?: unknown
}

export interface Subgraph {
  /**
   * @param signal ends the fetch when nobody waits for it any more
   * @throws GraphQLError `SOUS_GRAPHE_INDISPONIBLE`
   */
  readonly ask: (request: SubgraphRequest, context: HubContext, signal?: AbortSignal) => Promise<SubgraphAnswer>
  readonly close: () => Promise<void>
}

const MAX_ANSWER = 32 * 1024 * 1024

/** One subgraph over kept-alive connections, with the caller's passport and a portée of each very body. */
export const openSubgraph = ({ nom, url, porteeKey, deadlineMs }: SubgraphAddress): Subgraph => {
  const pool = new Pool(new URL(url).origin, {
    connections: 64,
    headersTimeout: deadlineMs,
    bodyTimeout: deadlineMs,
    connect: { timeout: Math.min(deadlineMs, 3000) },
    maxResponseSize: MAX_ANSWER,
  } as never)

  const fetch = async (request: SubgraphRequest, context: HubContext, signal?: AbortSignal) => {
    const { query, variables, operationName } = request
    const body = JSON.stringify({ query, variables, operationName })
    const passport = await context.passport()
    const portee = { transaction: context.transaction, deadline: Date.now() + deadlineMs }
    const deadline = AbortSignal.timeout(deadlineMs)
    const answer = await pool.request({
      path: '/graphql',
      method: 'POST',
      signal: signal ? AbortSignal.any([deadline, signal]) : deadline,
      headers: {
        'content-type': 'application/json',
        [PASSPORT_HEADER]: passport,
        [PORTEE_HEADER]: signPortee({ key: porteeKey, subgraph: nom, passport, body }, portee),
      },
      body,
    })
    const read: unknown = await answer.body.json()
    if (typeof read !== 'object' || read === null || !('data' in read || 'errors' in read)) throw unavailable(nom)
    // A refused passport is a fault of the installation, not something a caller can act on. A redirect is no answer,
    // whatever it holds: a passport goes to the address we were given and nowhere else.
    const { statusCode } = answer
    if (statusCode === 401 || (statusCode >= 300 && statusCode < 400)) throw unavailable(nom)
    return read as SubgraphAnswer
  }

  return {
    ask: async (request, context, signal) => {
      try {
        return await fetch(request, context, signal)
      } catch (error) {
        throw error instanceof GraphQLError ? error : unavailable(nom)
      }
    },
    close: () => pool.close(),
  }
}
