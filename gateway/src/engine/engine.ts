import type { GatewayConfig } from '../config.js'
import type { ReadOperation } from '../operation/read-operation.js'
import type { HubContext } from '../pipeline/context.js'
import type { Answer, Variables } from '../pipeline/stages.js'
import type { Health } from './fetching/subgraphs.js'

/** Plans and fetches an operation that was granted; it is valid in the graph that this belongs to. */
export type Run = (operation: ReadOperation, variables: Variables, context: HubContext) => Promise<Answer>

export interface EngineParts {
  readonly config: GatewayConfig
  readonly onFault: (error: unknown) => void
  readonly onHealth: (health: Health) => void
}

export interface Engine {
  /** @throws Error when the supergraph cannot be served */
  readonly start: () => Promise<void>
  readonly close: () => Promise<void>
}
