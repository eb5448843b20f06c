import { type FieldNode, Kind, parse, print, type SelectionNode, type SelectionSetNode, visit } from 'graphql'
import type { EntitiesPlan, FetchPlan, Plan } from '../plan/plan.js'
import type { Supergraph } from '../supergraph.js'
import { holds, representable, representedOf } from './representable.js'

const fetchesIn = (plan: Plan): readonly FetchPlan[] => (plan.kind === 'fetch' ? [plan] : plan.nodes.flatMap(fetchesIn))

const argumentsOf = ({ arguments: given = [] }: FieldNode) => given.map(print).sort().join(',')

const keyOf = ({ alias, name }: FieldNode) => (alias ?? name).value

/** Bare name → the arguments with which the plan puts it there, whatever object it stands on. */
const fetchedBareIn = (fetches: readonly FetchPlan[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const fetched = new Map<string, Set<string>>()
  for (const { operation } of fetches)
    visit(parse(operation), {
      Field: (node) => {
        const { value: name } = node.name
        if (keyOf(node) === name) fetched.set(name, (fetched.get(name) ?? new Set()).add(argumentsOf(node)))
      },
    })
  return fetched
}

/** Fields that pass arguments, however deep. */
const withArguments = (set: SelectionSetNode): readonly FieldNode[] => {
  const fields: FieldNode[] = []
  visit(set, { Field: (node) => void (node.arguments?.length && fields.push(node)) })
  return fields
}

/** What a group of entities is asked: fields by the type that they are asked on. */
const askedOf = ({ key }: EntitiesPlan, operation: string): readonly (readonly [string, SelectionNode])[] => {
  const asked: (readonly [string, SelectionNode])[] = []
  for (const definition of parse(operation).definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const entities = definition.selectionSet.selections.find((node) => node.kind === Kind.FIELD && keyOf(node) === key)
    const inside = (selections: readonly SelectionNode[], type: string): void => {
      for (const node of selections)
        if (node.kind === Kind.INLINE_FRAGMENT)
          inside(node.selectionSet.selections, node.typeCondition?.name.value ?? type)
        else asked.push([type, node])
    }
    if (entities?.kind === Kind.FIELD) inside(entities.selectionSet?.selections ?? [], '_Entity')
  }
  return asked
}

/**
 * A field that a subgraph computes from what others hold (@requires) is right only if every representation sent for it
 * holds all of that, and if what stands there under a bare name was fetched with the arguments required. Planners are known
 * to miss both; the plan is compared with what the supergraph says.
 * @returns coordinate of the first field that would be computed from a wrong value
 */
export const brokenRequirement = (plan: Plan, supergraph: Supergraph): string | undefined => {
  const { requirements, possibleTypes } = supergraph
  if (requirements.size === 0) return undefined
  const fetches = fetchesIn(plan)
  const fetchedBare = fetchedBareIn(fetches)
  const isFetchedSo = (field: FieldNode) => {
    const found = fetchedBare.get(field.name.value)
    return found?.size === 1 && found.has(argumentsOf(field))
  }
  for (const { entities, operation, subgraph } of fetches)
    for (const group of entities)
      for (const [type, node] of askedOf(group, operation)) {
        if (node.kind !== Kind.FIELD) continue
        for (const one of possibleTypes(type)) {
          const coordinate = `${one}.${node.name.value}`
          const required = requirements.get(coordinate)?.get(subgraph)
          if (!required) continue
          const asked = [...representable(group, subgraph, supergraph)].filter((name) => possibleTypes(one).has(name))
          const isHeld = asked.every((name) => holds(representedOf(group, name, supergraph), required))
          if (!isHeld || !withArguments(required).every(isFetchedSo)) return coordinate
        }
      }
  return undefined
}
