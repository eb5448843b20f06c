/** One operation, as a plan asks it of a subgraph. */
export interface SubgraphRequest {
  readonly query?: string | undefined
  readonly variables?: Readonly<Record<string, unknown>> | undefined
  /** The variables as JSON, where they were written as such: then there are no others. */
  readonly variablesJson?: string | undefined
  readonly operationName?: string | undefined
}

/** What is sent of it. */
export const bodyOf = ({ query = '', variables, variablesJson, operationName }: SubgraphRequest): string => {
  const given = variablesJson ?? JSON.stringify(variables)
  const named = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`
  return `{"query":${JSON.stringify(query)}${given === undefined ? '' : `,"variables":${given}`}${named}}`
}

export interface SubgraphAnswer {
  readonly data?: unknown
  readonly errors?: unknown
}

/** What is not plainly a query may act: it is asked once, for one caller, and not again. */
export const isRead = ({ query = '' }: SubgraphRequest): boolean => /^\s*(query\b|\{)/.test(query)
