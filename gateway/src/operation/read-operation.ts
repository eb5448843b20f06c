import { type DocumentNode, type OperationDefinitionNode, OperationTypeNode } from 'graphql'
import type { LoadedGraph } from '../bundle/graph.js'
import type { Answer, Decision, Variables } from '../pipeline/stages.js'
import { readForStranger } from './for-stranger.js'
import { type ListWeight, readListWeight } from './list-weight.js'
import { readPublicIntrospection } from './public-introspection.js'

/**
 * What a valid operation is known by before anybody asks it: each part read when it is first needed, and kept as long as
 * its document. What depends on variables is a function of them.
 */
export interface ReadOperation {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly acts: boolean
  readonly scope: 'hub:lire' | 'hub:ecrire'
  readonly forStranger: (variables: Variables) => Decision
  readonly listWeight: (variables: Variables) => ListWeight
  readonly publicIntrospection: (variables: Variables) => Answer
}

/** A function made when it is first called. */
const whenAsked = <A, B>(make: () => (value: A) => B): ((value: A) => B) => {
  let made: ((value: A) => B) | undefined
  return (value) => {
    made ??= make()
    return made(value)
  }
}

/** Reads each operation of a graph once. It dies with the graph. */
export const makeReadOperation = (graph: LoadedGraph) => {
  const known = new WeakMap<OperationDefinitionNode, ReadOperation>()
  const read = (document: DocumentNode, operation: OperationDefinitionNode): ReadOperation => {
    const acts = operation.operation === OperationTypeNode.MUTATION
    return {
      document,
      operation,
      acts,
      scope: acts ? 'hub:ecrire' : 'hub:lire',
      forStranger: whenAsked(() => readForStranger(graph, document, operation)),
      listWeight: whenAsked(() => readListWeight(graph, document, operation)),
      publicIntrospection: whenAsked(() => readPublicIntrospection(graph.publicSchema, document, operation)),
    }
  }
  return (document: DocumentNode, operation: OperationDefinitionNode): ReadOperation => {
    const found = known.get(operation) ?? read(document, operation)
    known.set(operation, found)
    return found
  }
}
