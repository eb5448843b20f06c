import { type ExecutionResult, execute as executeLocally, type GraphQLError, type GraphQLSchema } from 'graphql'
import type { Compiled, Part } from '../compile/compile.js'
import { answerAs, type Data, own } from '../compile/data.js'
import type { Merge } from '../compile/merge.js'
import { NULLED } from '../compile/projection.js'
import { unlikeTheGraph } from '../faults.js'
import type { AskSubgraph } from './ask-subgraph.js'
import { tell } from './errors.js'
import { type Run, runStep } from './run-step.js'

export interface Execution {
  readonly schema: GraphQLSchema
  readonly merge: Merge
  readonly ask: AskSubgraph
  /** Of the client, coerced. */
  readonly variables: Readonly<Data>
}

interface Answered {
  readonly data: Data | null
  readonly errors: readonly GraphQLError[]
}

const runPart = async ({ step, projected }: Part, { merge, ask, variables }: Execution): Promise<Answered> => {
  const run: Run = { data: {}, troubles: [], variables, ask, merge }
  if (step) await runStep(step, run)
  const { errors, explain } = tell(run.troubles, projected, run.data)
  const found: GraphQLError[] = []
  const data = projected.complete(run.data, {
    path: [],
    // A null that an error already accounts for is no second fault.
    wrong: (path) => {
      if (!explain(path)) found.push(unlikeTheGraph(path))
    },
  })
  return { data: data === NULLED ? null : (data as Data), errors: [...errors, ...found] }
}

const introspect = ({ introspection }: Compiled, { schema, variables }: Execution): Answered | undefined => {
  if (!introspection) return undefined
  const { data, errors } = executeLocally({
    schema,
    document: introspection,
    variableValues: variables,
  }) as ExecutionResult
  return { data: (data ?? null) as Data | null, errors: errors ?? [] }
}

/** Runs a compiled operation: all parts, in order, until one leaves nothing that may be answered. */
export const execute = async (compiled: Compiled, execution: Execution): Promise<Answered> => {
  const introspected = introspect(compiled, execution)
  const answers: Answered[] = introspected ? [introspected] : []
  for (const part of compiled.parts) {
    if (answers.at(-1)?.data === null) break
    answers.push(await runPart(part, execution))
  }
  const errors = answers.flatMap((answer) => answer.errors)
  const [only] = answers
  if (answers.some(({ data }) => data === null)) return { data: null, errors }
  if (only && answers.length === 1) return { data: only.data, errors }
  const data: Data = {}
  for (const key of compiled.keys)
    for (const answer of answers)
      if (answer.data && Object.hasOwn(answer.data, key)) answerAs(data, key, own(answer.data, key))
  return { data, errors }
}
