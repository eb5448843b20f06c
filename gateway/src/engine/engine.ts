import type { GatewayInterface } from '@apollo/server-gateway-interface'
import type { GraphQLSchema } from 'graphql'
import type { GatewayConfig } from '../config.js'
import type { Health } from './fetching/subgraphs.js'

/** What plans and fetches, behind the pipeline: either one serves the same supergraph with the same headers and codes. */
export interface Engine {
  readonly gateway: GatewayInterface
  readonly close: () => Promise<void>
}

export interface EngineParts {
  readonly config: GatewayConfig
  /** Called with the API schema before anything is answered by it, at the start and at each swap. */
  readonly onGraph: (schema: GraphQLSchema, supergraph: string) => void
  readonly onFault: (error: unknown) => void
  readonly onHealth: (health: Health) => void
}

export type MakeEngine = (parts: EngineParts) => Engine
