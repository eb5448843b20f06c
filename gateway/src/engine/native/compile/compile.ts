import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql'
import { planImpossible, requirementBroken } from '../faults.js'
import { readPlan } from '../plan/read-plan.js'
import type { Supergraph } from '../supergraph.js'
import { brokenRequirement } from './broken-requirement.js'
import { type Collected, collect } from './collect.js'
import { missingField } from './missing-field.js'
import { makePlanKeys } from './plan-keys.js'
import { type PlannedDocument, plannedDocument } from './planned-document.js'
import { makeProjection, type Projected } from './projection.js'
import { specialise } from './specialise.js'
import { compileStep, type Step } from './step.js'
import { type Write, writeOnceKnown } from './writer.js'

/** An operation ready to run, for given conditions. */
export interface Compiled {
  /** Keys of the root, in the order asked. */
  readonly keys: readonly string[]
  /** Run one after the other: a query has one part, a mutation one a root field, each done whole before the next. */
  readonly parts: readonly Part[]
  /** What asks about the schema, answered here; undefined when nothing does. */
  readonly introspection: DocumentNode | undefined
}

export interface Part {
  /** Undefined when nothing has to be fetched. */
  readonly step: Step | undefined
  readonly projected: Projected
  readonly write: Write
}

export interface Graph {
  readonly schema: GraphQLSchema
  readonly supergraph: Supergraph
  /** Planners in the order asked: the next is for what the one before cannot plan, or not rightly. */
  readonly plans: readonly ((document: string) => Promise<unknown>)[]
  /** Steps of documents planned before: those that differ by what their author calls things are planned as one. */
  readonly stepsOnce: (planned: string, make: () => Promise<Step>) => Step | Promise<Step>
}

export interface Chosen {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  /** Of a variable that decides a condition. */
  readonly isTrue: (variable: string) => boolean
}

const isIntrospection = ({ field }: Collected) => field.name.value === '__schema' || field.name.value === '__type'
const isData = ({ field }: Collected) => !field.name.value.startsWith('__')
const nodesOf = (collected: readonly Collected[]): FieldNode[] => collected.flatMap(({ nodes }) => nodes)

const partsOf = (operation: OperationDefinitionNode, root: readonly Collected[]): (readonly Collected[])[] =>
  operation.operation === OperationTypeNode.MUTATION ? root.map((field) => [field]) : [root]

const stepOf = async ({ text, selections }: PlannedDocument, rootType: string, graph: Graph): Promise<Step> => {
  const { supergraph, plans } = graph
  let refusal: unknown
  for (const plan of plans) {
    try {
      const read = readPlan(await plan(text))
      if (!read || missingField(read, selections, rootType, graph)) throw planImpossible()
      const broken = brokenRequirement(read, supergraph)
      if (broken) throw requirementBroken(broken)
      return compileStep(read, supergraph)
    } catch (error) {
      refusal = error
    }
  }
  throw refusal
}

const compilePart = async (
  collected: readonly Collected[],
  operation: OperationDefinitionNode,
  rootType: GraphQLObjectType,
  graph: Graph,
): Promise<Part> => {
  const { schema, supergraph, stepsOnce } = graph
  const keyOf = makePlanKeys(schema)
  const projected = makeProjection(schema, keyOf)(rootType, nodesOf(collected))
  const write = writeOnceKnown(projected)
  const fetched = nodesOf(collected.filter(isData))
  if (fetched.length === 0) return { step: undefined, projected, write }
  const planned = plannedDocument(operation, fetched, rootType, { schema, supergraph, keyOf })
  const step = await stepsOnce(planned.text, () => stepOf(planned, rootType.name, graph))
  return { step, projected, write }
}

/**
 * A valid document → functions, once. Nothing of it reads the schema again.
 * @throws GraphQLError with a listed code when it cannot be planned, or not rightly
 */
export const compile = async (graph: Graph, { document, operation, isTrue }: Chosen): Promise<Compiled> => {
  const rootType = graph.schema.getRootType(operation.operation)
  if (!rootType || operation.operation === OperationTypeNode.SUBSCRIPTION) throw planImpossible()
  const { selections } = specialise(document, operation, isTrue)
  const root = collect(selections, rootType, graph.schema)
  const asked = nodesOf(root.filter(isIntrospection))
  const parts: Part[] = []
  for (const part of partsOf(
    operation,
    root.filter((field) => !isIntrospection(field)),
  ))
    parts.push(await compilePart(part, operation, rootType, graph))
  return {
    keys: root.map(({ key }) => key),
    parts,
    introspection:
      asked.length === 0
        ? undefined
        : {
            kind: Kind.DOCUMENT,
            definitions: [
              { ...operation, directives: [], selectionSet: { kind: Kind.SELECTION_SET, selections: asked } },
            ],
          },
  }
}
