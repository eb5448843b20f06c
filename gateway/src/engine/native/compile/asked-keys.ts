import { type FieldNode, Kind, parse, type SelectionNode } from 'graphql'
import type { FetchPlan } from '../plan/plan.js'

/**
 * Keys that a fetch asks for of the objects it is about, whichever fragments bring them: what is null there when no answer
 * comes. Read when it is first needed, since most fetches are answered.
 * @param renamed keys that rewrites give back their name
 */
export const askedKeys = (
  { operation, entities }: Pick<FetchPlan, 'operation' | 'entities'>,
  renamed: ReadonlyMap<string, string>,
): (() => ReadonlySet<string>) => {
  const read = (): ReadonlySet<string> => {
    const { definitions } = parse(operation, { noLocation: true })
    const selectionsOf = (name: string) =>
      definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name ? node.selectionSet.selections : [],
      )
    const fieldsIn = (selections: readonly SelectionNode[]): FieldNode[] =>
      selections.flatMap((one) => {
        if (one.kind === Kind.FIELD) return [one]
        return fieldsIn(one.kind === Kind.INLINE_FRAGMENT ? one.selectionSet.selections : selectionsOf(one.name.value))
      })
    const root = definitions.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION ? fieldsIn(node.selectionSet.selections) : [],
    )
    const about =
      entities.length === 0 ? root : root.flatMap(({ selectionSet }) => fieldsIn(selectionSet?.selections ?? []))
    const keys = about.map(({ alias, name }) => (alias ?? name).value)
    return new Set(keys.map((key) => renamed.get(key) ?? key))
  }
  let keys: ReadonlySet<string> | undefined
  return () => (keys ??= read())
}
