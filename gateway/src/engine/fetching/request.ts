/** One operation, as a plan asks it of a subgraph. */
export interface SubgraphRequest {
  readonly query?: string | undefined
  readonly variables?: Readonly<Record<string, unknown>> | undefined
  readonly operationName?: string | undefined
}

export interface SubgraphAnswer {
  readonly data?: unknown
  readonly errors?: unknown
}

/** What is not plainly a query may act: it is asked once, for one caller, and not again. */
export const isRead = ({ query = '' }: SubgraphRequest): boolean => /^\s*(query\b|\{)/.test(query)
