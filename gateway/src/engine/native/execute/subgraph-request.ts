import type { Data } from '../compile/data.js'

export interface SubgraphRequest {
  readonly query: string
  readonly operationName: string | undefined
  readonly variables: Data
}

/** What a subgraph answered. It is another's word: nothing of it is taken for granted but that it is an object. */
export interface SubgraphAnswer {
  readonly data?: unknown
  readonly errors?: unknown
}

/** Asks one subgraph; rejects with a listed error when it gives no answer. */
export type AskSubgraph = (subgraph: string, request: SubgraphRequest) => Promise<SubgraphAnswer>
