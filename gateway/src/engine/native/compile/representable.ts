import { Kind, type SelectionSetNode } from 'graphql'
import type { EntitiesPlan, Requirement } from '../plan/plan.js'
import type { Supergraph } from '../supergraph.js'

type Fields = readonly Requirement[]

/** Fields that a representation of an object of this type holds, whichever fragments bring them. */
export const representedOf = ({ requires }: EntitiesPlan, type: string, supergraph: Supergraph): Fields => {
  const within = (requirements: readonly Requirement[]): Fields =>
    requirements.flatMap((one) => {
      if (one.kind === 'field') return [one]
      return supergraph.possibleTypes(one.type).has(type) ? within(one.selections) : []
    })
  return within(requires)
}

/** Whether fields of a representation cover a selection, however fragments divide them. */
export const holds = (fields: Fields, { selections }: SelectionSetNode): boolean => {
  const all = fields.flatMap((one) => (one.kind === 'on' ? one.selections : [one]))
  if (fields.some(({ kind }) => kind === 'on')) return holds(all, { kind: Kind.SELECTION_SET, selections })
  return selections.every((selection) => {
    if (selection.kind !== Kind.FIELD)
      return selection.kind === Kind.INLINE_FRAGMENT && holds(all, selection.selectionSet)
    const found = all.filter((one) => one.kind === 'field' && one.key === selection.name.value)
    const below = found.flatMap((one) => one.selections ?? [])
    return found.length > 0 && (!selection.selectionSet || holds(below, selection.selectionSet))
  })
}

/**
 * Names of types whose objects a group may ask for: those that it represents by a whole key of the subgraph. A plan may
 * gather required values of more types than it has keys of.
 */
export const representable = (group: EntitiesPlan, subgraph: string, supergraph: Supergraph): ReadonlySet<string> => {
  const named = group.requires.flatMap((one) => (one.kind === 'on' ? [...supergraph.possibleTypes(one.type)] : []))
  return new Set(
    named.filter((type) => {
      const fields = representedOf(group, type, supergraph)
      return supergraph.keysIn(subgraph, type).some((key) => holds(fields, key))
    }),
  )
}
