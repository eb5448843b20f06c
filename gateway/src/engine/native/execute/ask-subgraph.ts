import type { SubgraphAnswer, SubgraphRequest } from '../../fetching/subgraph.js'

/** Asks one subgraph; rejects with a listed error when it gives no answer. Nothing of an answer is taken for granted. */
export type AskSubgraph = (subgraph: string, request: SubgraphRequest) => Promise<SubgraphAnswer>
