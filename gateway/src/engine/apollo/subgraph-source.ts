import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import { PASSPORT_HEADER, PORTEE_HEADER, signPortee } from '@traitdunion/passport'
import { GraphQLError } from 'graphql'
import { Pool } from 'undici'
import type { HubContext } from '../../pipeline/context.js'
import { unavailable } from '../fetching/unavailable.js'

interface Subgraph {
  readonly nom: string
  readonly url: string
  readonly porteeKey: Buffer
  readonly deadlineMs: number
}

const MAX_ANSWER = 32 * 1024 * 1024

/** Fetches from one subgraph over kept-alive connections, with the caller's passport and a portée of this very body. */
export class SubgraphSource implements GraphQLDataSource<HubContext> {
  private readonly pool: Pool

  constructor(private readonly subgraph: Subgraph) {
    const { url, deadlineMs } = subgraph
    this.pool = new Pool(new URL(url).origin, {
      connections: 64,
      headersTimeout: deadlineMs,
      bodyTimeout: deadlineMs,
      connect: { timeout: Math.min(deadlineMs, 3000) },
      maxResponseSize: MAX_ANSWER,
    } as never)
  }

  async process({ request, context }: GraphQLDataSourceProcessOptions<HubContext>) {
    const { nom, porteeKey, deadlineMs } = this.subgraph
    const { query, variables, operationName } = request
    const body = JSON.stringify({ query, variables, operationName })
    const passport = await context.passport()
    const portee = { transaction: context.transaction, deadline: Date.now() + deadlineMs }
    try {
      const answer = await this.pool.request({
        path: '/graphql',
        method: 'POST',
        signal: AbortSignal.timeout(deadlineMs),
        headers: {
          'content-type': 'application/json',
          [PASSPORT_HEADER]: passport,
          [PORTEE_HEADER]: signPortee({ key: porteeKey, subgraph: nom, passport, body }, portee),
        },
        body,
      })
      const read = (await answer.body.json()) as { data?: Record<string, unknown>; errors?: never[] }
      if (!('data' in read) && !('errors' in read)) throw unavailable(nom)
      // A refused passport is a fault of the installation, not something a caller can act on.
      if (answer.statusCode === 401) throw unavailable(nom)
      return read as never
    } catch (error) {
      throw error instanceof GraphQLError ? error : unavailable(nom)
    }
  }

  close(): Promise<void> {
    return this.pool.close()
  }
}
