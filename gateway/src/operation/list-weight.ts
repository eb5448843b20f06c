import type { DocumentNode, OperationDefinitionNode } from 'graphql'
import type { LoadedGraph } from '../bundle/graph.js'
import type { Variables } from '../pipeline/stages.js'
import { type Weighed, weighedListsOf } from './weighed-lists.js'

export interface ListWeight {
  /** Elements of every list, those of a list within lists multiplied along the way. */
  readonly elements: number
  /** The lists, one within the other, that hold the most: names of the schema. */
  readonly heaviest: readonly string[]
}

const isKnown = ({ count, inner }: Weighed): boolean => typeof count === 'number' && inner.every(isKnown)

const total = (lists: readonly Weighed[], variables: Variables): ListWeight => {
  let elements = 0
  let most = 0
  let heaviest: readonly string[] = []
  const path: string[] = []
  const add = (within: readonly Weighed[], times: number): void => {
    for (const { name, count, weight, inner } of within) {
      const all = times * (typeof count === 'number' ? count : count(variables))
      elements += all * weight
      path.push(name)
      if (all * weight > most) {
        most = all * weight
        heaviest = [...path]
      }
      add(inner, all)
      path.pop()
    }
  }
  add(lists, 1)
  return { elements, heaviest }
}

/** The weight of an operation as a function of its variables, or once for all when none of them says how many. */
export const readListWeight = (
  graph: Pick<LoadedGraph, 'schema' | 'costs'>,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ((variables: Variables) => ListWeight) => {
  const lists = weighedListsOf(graph, document, operation)
  if (!lists.every(isKnown)) return (variables) => total(lists, variables)
  const always = total(lists, {})
  return () => always
}
