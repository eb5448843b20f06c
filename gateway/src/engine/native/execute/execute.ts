import { type ExecutionResult, execute as executeLocally, type GraphQLError, type GraphQLSchema } from 'graphql'
import { makeTurns } from '../../../turns.js'
import type { Compiled, Part } from '../compile/compile.js'
import { answerAs, type Data } from '../compile/data.js'
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

/** `data` is JSON, ready to send: an answer is seldom looked into once it is made. */
export interface Answered {
  readonly data: string
  readonly errors: readonly GraphQLError[]
}

const NOTHING = 'null'

const runPart = async ({ step, projected, write }: Part, { merge, ask, variables }: Execution): Promise<Answered> => {
  const run: Run = { data: {}, troubles: [], variables, ask, merge }
  if (step) await runStep(step, run)
  const turn = makeTurns()
  const written = run.troubles.length === 0 ? write(run.data) : undefined
  if (written !== undefined) {
    // A large one is long to send as well.
    const others = turn()
    if (others) await others
    return { data: written, errors: [] }
  }
  const { errors, explain } = tell(run.troubles, projected, run.data)
  const found: GraphQLError[] = []
  const data = projected.complete(run.data, {
    path: [],
    // A null that an error already accounts for is no second fault.
    wrong: (path) => {
      if (!explain(path)) found.push(unlikeTheGraph(path))
    },
  })
  return { data: data === NULLED ? NOTHING : JSON.stringify(data), errors: [...errors, ...found] }
}

const introspect = ({ introspection }: Compiled, { schema, variables }: Execution): Answered | undefined => {
  if (!introspection) return undefined
  const { data, errors } = executeLocally({
    schema,
    document: introspection,
    variableValues: variables,
  }) as ExecutionResult
  return { data: JSON.stringify(data ?? null), errors: errors ?? [] }
}

/** Parts of one answer, under the keys of its root in the order asked. */
const together = (keys: readonly string[], answers: readonly Answered[]): string => {
  const [only] = answers
  if (only && answers.length === 1) return only.data
  const parts = answers.map(({ data }) => JSON.parse(data) as Data)
  const data: Data = {}
  for (const key of keys) for (const part of parts) if (Object.hasOwn(part, key)) answerAs(data, key, part[key])
  return JSON.stringify(data)
}

/** Runs a compiled operation: all parts, in order, until one leaves nothing that may be answered. */
export const execute = async (compiled: Compiled, execution: Execution): Promise<Answered> => {
  const introspected = introspect(compiled, execution)
  const answers: Answered[] = introspected ? [introspected] : []
  for (const part of compiled.parts) {
    if (answers.at(-1)?.data === NOTHING) break
    answers.push(await runPart(part, execution))
  }
  const isNothing = answers.some(({ data }) => data === NOTHING)
  const errors = answers.flatMap((answer) => answer.errors)
  return { data: isNothing ? NOTHING : together(compiled.keys, answers), errors }
}
