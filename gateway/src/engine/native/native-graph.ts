import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST, getVariableValues, Kind } from 'graphql'
import { parseSupergraph } from '../../bundle/parse-supergraph.js'
import { apiSchemaOf } from './api-schema.js'
import type { Graph } from './compile/compile.js'
import type { Data } from './compile/data.js'
import { makeMerge } from './compile/merge.js'
import { makeCompileOnce } from './compile-once.js'
import { dueBy } from './due-by.js'
import type { AskSubgraph } from './execute/ask-subgraph.js'
import { type Answered, execute } from './execute/execute.js'
import { FIRST, plannerWhenAsked, SECOND, startPlanner } from './plan/planner.js'
import { makeTextCache } from './plan/text-cache.js'
import { readSupergraphFacts } from './supergraph.js'

export interface Demand {
  /** Valid against the schema of this graph. */
  readonly document: DocumentNode
  readonly operationName?: string | null | undefined
  readonly variables?: Readonly<Data> | undefined
  /** Milliseconds since 1970: a plan is not waited for any longer. */
  readonly deadline?: number | undefined
  readonly ask: AskSubgraph
}

/** What could not be run at all holds no data. */
export interface Refused {
  readonly data?: undefined
  readonly errors: readonly GraphQLError[]
}

export interface NativeGraph {
  readonly schema: GraphQLSchema
  readonly supergraph: DocumentNode
  readonly subgraphs: readonly string[]
  readonly execute: (demand: Demand) => Promise<Answered | Refused>
  /**
   * Plans and compiles the operations of a valid document before they are asked, as they run when their conditions are false.
   * Rejects with a listed error for what cannot be planned.
   */
  readonly prepare: (document: DocumentNode) => Promise<void>
  readonly close: () => Promise<void>
}

const PLANS = 2000
/** The second planner reads our own supergraph in some seconds, on a slow machine. */
const LOAD_LIMIT_MS = 15_000

const isLasting = (error: unknown) => error instanceof GraphQLError && error.extensions['code'] !== 'PLAN_TROP_LONG'

/**
 * A supergraph, ready to run operations. Everything that follows from its text is in here, so that a new one takes its
 * place as a whole.
 * @throws Error when the supergraph cannot be read
 */
export const loadNativeGraph = async (supergraphSdl: string, planLimitMs: number): Promise<NativeGraph> => {
  // Turn by turn: requests go on meanwhile, by the graph that this one replaces.
  const document = await parseSupergraph(supergraphSdl)
  const schema = await apiSchemaOf(document)
  const supergraph = readSupergraphFacts(document)
  const limits = { loadMs: LOAD_LIMIT_MS, planMs: planLimitMs }
  const planners = [await startPlanner(FIRST, supergraphSdl, limits), plannerWhenAsked(SECOND, supergraphSdl, limits)]
  const merge = makeMerge(supergraph.isObject)
  const graph: Graph = {
    schema,
    supergraph,
    plans: planners.map(({ plan }) => plan),
    stepsOnce: makeTextCache(PLANS, isLasting),
  }

  const compileOnce = makeCompileOnce(graph, isLasting)
  return {
    schema,
    supergraph: document,
    subgraphs: supergraph.subgraphs,
    execute: async ({ document: asked, operationName, variables = {}, deadline, ask }) => {
      const operation = getOperationAST(asked, operationName)
      if (!operation) return { errors: [new GraphQLError('Le document ne dit pas quelle opération il demande.')] }
      const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
      if (!coerced) return { errors: errors ?? [] }
      try {
        const known = compileOnce(asked, operation, coerced)
        const compiled = known instanceof Promise ? await dueBy(deadline, known) : known
        return await execute(compiled, { schema, merge, ask, variables: coerced })
      } catch (error) {
        if (error instanceof GraphQLError) return { data: 'null', errors: [error] }
        throw error
      }
    },
    prepare: async (asked) => {
      for (const node of asked.definitions)
        if (node.kind === Kind.OPERATION_DEFINITION) await compileOnce(asked, node, {})
    },
    close: async () => {
      await Promise.all(planners.map((planner) => planner.close()))
    },
  }
}
