import { GraphQLError } from 'graphql'
import { makeTurns } from '../../../turns.js'
import type { SubgraphAnswer } from '../../fetching/subgraph.js'
import { unavailable } from '../../fetching/unavailable.js'
import { type Data, isData, own } from '../compile/data.js'
import { flatten } from '../compile/flatten.js'
import type { Gathered } from '../compile/gather.js'
import type { Merge } from '../compile/merge.js'
import type { EntitiesStep, FetchStep, Step } from '../compile/step.js'
import type { AskSubgraph } from './ask-subgraph.js'
import { placesOf } from './places.js'
import { downstream, errorsIn, type Trouble } from './trouble.js'

/** One run of one part: what has been fetched so far, and what went wrong. */
export interface Run {
  readonly data: Data
  readonly troubles: Trouble[]
  readonly variables: Readonly<Data>
  readonly ask: AskSubgraph
  readonly merge: Merge
}

const rootsOf = ({ at }: FetchStep, data: Data): readonly Data[] => {
  const roots: Data[] = []
  flatten(at, data, [], (object) => roots.push(object))
  return roots
}

const mergeEntities = (
  { key, rewriteOutput }: EntitiesStep,
  { objects }: Gathered,
  data: Data,
  merge: Merge,
): boolean => {
  const entities = own(data, key)
  if (!Array.isArray(entities) || entities.length !== objects.length) return false
  for (const [index, same] of objects.entries()) {
    const entity: unknown = entities[index]
    if (!isData(entity)) continue
    rewriteOutput(entity)
    for (const object of same) merge(object, entity)
  }
  return true
}

/** Names are those of GraphQL: nothing in them is to be escaped. */
const variablesOf = (step: FetchStep, run: Run, groups: readonly Gathered[]): string => {
  const written: string[] = []
  for (const name of step.variables)
    if (Object.hasOwn(run.variables, name)) written.push(`"${name}":${JSON.stringify(run.variables[name])}`)
  for (const [index, { variable }] of step.entities.entries())
    written.push(`"${variable}":[${groups[index]?.representations.join(',')}]`)
  return `{${written.join(',')}}`
}

const runFetch = async (step: FetchStep, run: Run): Promise<void> => {
  const { subgraph } = step
  const groups = step.entities.map(({ gather }) => gather(run.data))
  const roots = step.entities.length === 0 ? rootsOf(step, run.data) : []
  if (roots.length === 0 && groups.every(({ representations }) => representations.length === 0)) return
  const places = placesOf({ step, groups, data: run.data })
  const fail = (error: GraphQLError) =>
    run.troubles.push({ error, places: undefined, lost: places.all(), asked: step.asked() })

  let answer: SubgraphAnswer
  try {
    answer = await run.ask(subgraph, step.request(variablesOf(step, run, groups)))
  } catch (error) {
    fail(error instanceof GraphQLError ? error : unavailable(subgraph))
    return
  }
  const said = errorsIn(answer.errors)
  for (const one of said) {
    const found = places.of(one.path)
    run.troubles.push({ error: downstream(one, subgraph), places: found, lost: found ? [] : places.all() })
  }
  const { data } = answer
  // An answer without data has said why, or is none.
  if (!isData(data)) {
    if (said.length === 0) fail(unavailable(subgraph))
    return
  }
  const turn = makeTurns()
  step.rewrite(data)
  for (const object of roots) run.merge(object, data)
  const merged = step.entities.map((entities, index) =>
    mergeEntities(entities, groups[index] as Gathered, data, run.merge),
  )
  if (merged.includes(false) && said.length === 0) fail(unavailable(subgraph))
  // After a large one, what is asked next, or written, is for another turn.
  const others = turn()
  if (others) await others
}

/** Runs steps of a plan on the data of a run. It never rejects: what fails is a trouble, and costs its own fields. */
export const runStep = async (step: Step, run: Run): Promise<void> => {
  if (step.kind === 'fetch') return runFetch(step, run)
  if (step.kind === 'sequence') {
    for (const one of step.steps) await runStep(one, run)
    return
  }
  await Promise.all(step.steps.map((one) => runStep(one, run)))
}
