import { type FieldNode, type GraphQLSchema, Kind, parse, type SelectionNode } from 'graphql'
import type { EntitiesPlan, FetchPlan, FlattenPath, Plan, Requirement, Rewrite } from '../plan/plan.js'
import type { Supergraph } from '../supergraph.js'
import { representable } from './representable.js'

/** What a plan will have fetched at one place: for each type that may stand there, its keys and what is below. */
type Known = Map<string, Map<string, Known | undefined>>

type Types = readonly string[]

const keyOf = ({ alias, name }: FieldNode) => (alias ?? name).value

const renamedBy = (rewrites: readonly Rewrite[]): ReadonlyMap<string, string> =>
  new Map(
    rewrites.flatMap((rewrite): [string, string][] => {
      const last = rewrite.path.at(-1)
      return rewrite.kind === 'rename' && last?.kind === 'key' ? [[last.name, rewrite.to]] : []
    }),
  )

/** What goes with selections of one fetch. */
interface Parts {
  readonly subgraph: string
  readonly fragments: ReadonlyMap<string, readonly SelectionNode[]>
  readonly renamed: ReadonlyMap<string, string>
}

const makeRehearsal = (supergraph: Supergraph) => {
  const { possibleTypes, objectsIn, typeOf } = supergraph
  /** Notes that these types hold what a subgraph is asked for. */
  const note = (selections: readonly SelectionNode[], known: Known, types: Types, parts: Parts): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        note(parts.fragments.get(selection.name.value) ?? [], known, types, parts)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition && possibleTypes(selection.typeCondition.name.value)
        const within = types.filter((type) => !condition || condition.has(type))
        note(selection.selectionSet.selections, known, within, parts)
      } else {
        for (const type of types) {
          const keys = known.get(type)
          const key = parts.renamed.get(keyOf(selection)) ?? keyOf(selection)
          if (!selection.selectionSet) {
            keys?.set(key, undefined)
            continue
          }
          const below: Known = keys?.get(key) ?? new Map()
          keys?.set(key, below)
          const objects = objectsIn(parts.subgraph, typeOf(`${type}.${selection.name.value}`) ?? '')
          for (const object of objects) below.set(object, below.get(object) ?? new Map())
          note(selection.selectionSet.selections, below, objects, parts)
        }
      }
    }
  }

  const isKnown = (requirement: Requirement, type: string, keys: ReadonlyMap<string, Known | undefined>): boolean => {
    if (requirement.kind === 'on')
      return (
        !possibleTypes(requirement.type).has(type) || requirement.selections.every((one) => isKnown(one, type, keys))
      )
    if (!keys.has(requirement.key)) return false
    const below = [...(keys.get(requirement.key) ?? [])]
    return below.every(([inner, theirs]) => (requirement.selections ?? []).every((one) => isKnown(one, inner, theirs)))
  }
  /** Whether an object of a type can be asked for: by a key, and all that represents it is known. */
  const isAsked = ({ requires }: EntitiesPlan, type: string, known: Known) =>
    requires.every((one) => isKnown(one, type, known.get(type) ?? new Map()))

  const at = (path: FlattenPath, known: Known, types: Types): [Known, Types][] => {
    const [segment, ...rest] = path
    if (!segment) return [[known, types]]
    if (segment.kind === 'items') return at(rest, known, types)
    if (segment.kind === 'types') {
      const named = new Set(segment.names.flatMap((name) => [...possibleTypes(name)]))
      return at(
        rest,
        known,
        types.filter((type) => named.has(type)),
      )
    }
    return types.flatMap((type) => {
      const below = known.get(type)?.get(segment.name)
      return below ? at(rest, below, [...below.keys()]) : []
    })
  }

  const fetch = (plan: FetchPlan, root: Known): void => {
    const { definitions } = parse(plan.operation)
    const fragments = new Map(
      definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet.selections] as const] : [],
      ),
    )
    const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
    const selections = operation?.selectionSet.selections ?? []
    if (plan.at) {
      const parts = { subgraph: plan.subgraph, fragments, renamed: renamedBy(plan.rewrites) }
      for (const [known, types] of at(plan.at, root, [...root.keys()])) note(selections, known, types, parts)
    }
    for (const group of plan.entities) {
      const keyed = representable(group, plan.subgraph, supergraph)
      const parts = { subgraph: plan.subgraph, fragments, renamed: renamedBy(group.outputRewrites) }
      const asked = selections.flatMap((node) =>
        node.kind === Kind.FIELD && keyOf(node) === group.key ? (node.selectionSet?.selections ?? []) : [],
      )
      for (const path of group.paths)
        for (const [known, types] of at(path, root, [...root.keys()]))
          note(
            asked,
            known,
            types.filter((type) => keyed.has(type) && isAsked(group, type, known)),
            parts,
          )
    }
  }
  return (plan: Plan, rootType: string): Known => {
    const root: Known = new Map([[rootType, new Map()]])
    const run = (node: Plan): void => {
      if (node.kind === 'fetch') fetch(node, root)
      else for (const one of node.nodes) run(one)
    }
    run(plan)
    return root
  }
}

/**
 * Rehearses a plan without data: for each type that may stand at each place, does it fetch every field asked there?
 * Planners are known to lose some, which would be nulls that nobody explains.
 * @param selections of the planned document
 * @returns coordinate of the first field that the plan leaves out
 */
export const missingField = (
  plan: Plan,
  selections: readonly SelectionNode[],
  rootType: string,
  { schema, supergraph }: { readonly schema: GraphQLSchema; readonly supergraph: Supergraph },
): string | undefined => {
  const missing = (asked: readonly SelectionNode[], known: Known, types: readonly string[]): string | undefined => {
    for (const selection of asked) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition && supergraph.possibleTypes(selection.typeCondition.name.value)
        const within = types.filter((type) => !condition || condition.has(type))
        const found = missing(selection.selectionSet.selections, known, within)
        if (found) return found
        continue
      }
      const name = selection.name.value
      for (const type of types) {
        // A type that callers cannot see is answered to none.
        if (!schema.getType(type)) continue
        const keys = known.get(type)
        if (name === '__typename' ? types.length > 1 && !keys?.has(name) : !keys?.has(keyOf(selection)))
          return `${type}.${name}`
        const below = keys?.get(keyOf(selection))
        const found =
          below && selection.selectionSet && missing(selection.selectionSet.selections, below, [...below.keys()])
        if (found) return found
      }
    }
    return undefined
  }
  const known = makeRehearsal(supergraph)(plan, rootType)
  return missing(selections, known, [rootType])
}
