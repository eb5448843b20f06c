import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
} from 'graphql'

/** A field of an answer: what the client calls it, and every place where it selects something in it. */
export interface Collected {
  readonly key: string
  readonly field: FieldNode
  readonly nodes: readonly FieldNode[]
  readonly inner: readonly SelectionNode[]
}

const applies = (condition: string | undefined, parent: GraphQLCompositeType, schema: GraphQLSchema): boolean => {
  if (condition === undefined || condition === parent.name) return true
  const type = schema.getType(condition)
  return isAbstractType(type) && !isAbstractType(parent) && schema.isSubType(type, parent)
}

/** Fields that an object of a type answers, in the order asked, merged (GraphQL §6.3.2). Fragments only as they apply. */
export const collect = (
  selections: readonly SelectionNode[],
  parent: GraphQLCompositeType,
  schema: GraphQLSchema,
): readonly Collected[] => {
  const collected = new Map<string, { key: string; field: FieldNode; nodes: FieldNode[]; inner: SelectionNode[] }>()
  const add = (all: readonly SelectionNode[]): void => {
    for (const selection of all) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(selection.typeCondition?.name.value, parent, schema)) add(selection.selectionSet.selections)
      } else if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value
        const known = collected.get(key) ?? { key, field: selection, nodes: [], inner: [] }
        collected.set(key, known)
        known.nodes.push(selection)
        known.inner.push(...(selection.selectionSet?.selections ?? []))
      }
    }
  }
  add(selections)
  return [...collected.values()]
}
