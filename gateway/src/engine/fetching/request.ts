/** One operation of a subgraph, as it is sent. */
export interface SubgraphRequest {
  /** JSON, as GraphQL over HTTP has it. */
  readonly body: string
  /** What is not plainly a query may act: it is asked once, for one caller, and not again. */
  readonly isRead: boolean
}

export interface SubgraphOperation {
  readonly query: string
  readonly operationName?: string | undefined
}

/** What asks for an operation, given its variables as JSON. All that does not change is written once. */
export const requester = ({ query, operationName }: SubgraphOperation) => {
  const before = `${JSON.stringify({ query, operationName }).slice(0, -1)},"variables":`
  const isRead = /^\s*(query\b|\{)/.test(query)
  return (variables: string): SubgraphRequest => ({ body: `${before}${variables}}`, isRead })
}

export interface SubgraphAnswer {
  readonly data?: unknown
  readonly errors?: unknown
}
