import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'

/**
 * One operation of a document, as it runs for given conditions: no fragment, no @skip nor @include is left. Plans then
 * hold no condition, and what a condition takes away is neither planned nor fetched.
 */
export interface Specialised {
  readonly operation: OperationDefinitionNode
  readonly selections: readonly SelectionNode[]
}

const CONDITIONS = ['skip', 'include']

const fragmentsIn = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  )

/** Names of the variables that decide a condition anywhere in a document, sorted. */
export const conditionsIn = (document: DocumentNode): readonly string[] => {
  const names = new Set<string>()
  const look = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      for (const { name, arguments: given } of selection.directives ?? []) {
        const value = CONDITIONS.includes(name.value) ? given?.[0]?.value : undefined
        if (value?.kind === Kind.VARIABLE) names.add(value.name.value)
      }
      if (selection.kind !== Kind.FRAGMENT_SPREAD) look(selection.selectionSet)
    }
  }
  for (const definition of document.definitions) if ('selectionSet' in definition) look(definition.selectionSet)
  return [...names].sort()
}

/** @param isTrue of a variable that decides a condition */
export const specialise = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  isTrue: (variable: string) => boolean,
): Specialised => {
  const fragments = fragmentsIn(document)
  const holds = (value: ValueNode | undefined) =>
    value?.kind === Kind.VARIABLE ? isTrue(value.name.value) : value?.kind === Kind.BOOLEAN && value.value
  const stays = (directives: readonly DirectiveNode[] | undefined) =>
    (directives ?? []).every(({ name, arguments: given }) => {
      const value = given?.[0]?.value
      if (name.value === 'skip') return !holds(value)
      return name.value === 'include' ? holds(value) : true
    })

  const specialised = (selections: readonly SelectionNode[]): SelectionNode[] =>
    selections.flatMap((selection): SelectionNode[] => {
      if (!stays(selection.directives)) return []
      if (selection.kind === Kind.FIELD) {
        const { selectionSet, ...field } = selection
        const inner = selectionSet ? { selectionSet: setOf(specialised(selectionSet.selections)) } : {}
        return [{ ...field, directives: [], ...inner }]
      }
      const body = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
      if (!body) return []
      const inner = specialised(body.selectionSet.selections)
      if (inner.length === 0) return []
      if (!body.typeCondition) return inner
      return [{ kind: Kind.INLINE_FRAGMENT, typeCondition: body.typeCondition, selectionSet: setOf(inner) }]
    })

  return { operation, selections: specialised(operation.selectionSet.selections) }
}

const setOf = (selections: SelectionNode[]) => ({ kind: Kind.SELECTION_SET as const, selections })
