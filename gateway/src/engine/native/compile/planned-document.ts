import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type ValueNode,
} from 'graphql'
import type { Supergraph } from '../supergraph.js'
import type { PlanKey } from './plan-keys.js'

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

const isTypename = (selection: SelectionNode) => selection.kind === Kind.FIELD && selection.name.value === '__typename'

interface Place {
  readonly schema: GraphQLSchema
  readonly supergraph: Supergraph
  readonly keyOf: PlanKey
}

/** Whether what an object of this type answers may depend on which type it is of. */
const dependsOnType = (selections: readonly SelectionNode[], parent: GraphQLCompositeType, { supergraph }: Place) =>
  isAbstractType(parent) &&
  (selections.some((selection) => selection.kind === Kind.INLINE_FRAGMENT || isTypename(selection)) ||
    !supergraph.isInterfaceObject(parent.name))

const fieldOf = (parent: GraphQLCompositeType, name: string) =>
  isUnionType(parent) ? undefined : parent.getFields()[name]

/** Fields of one selection set by the key they will have, each with all that is selected in it; fragments by type. */
const gather = (selections: readonly SelectionNode[], parent: GraphQLCompositeType, place: Place) => {
  const { schema, keyOf } = place
  const fields = new Map<string, { field: FieldNode; inner: SelectionNode[] }>()
  const fragments = new Map<string, SelectionNode[]>()
  const add = (all: readonly SelectionNode[]): void => {
    for (const selection of all) {
      if (isTypename(selection)) continue
      if (selection.kind === Kind.FIELD) {
        const key = keyOf(selection)
        const known = fields.get(key) ?? { field: selection, inner: [] }
        fields.set(key, known)
        known.inner.push(...(selection.selectionSet?.selections ?? []))
      } else if (selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition) {
        const type = schema.getType(selection.typeCondition.name.value)
        if (!type || !isCompositeType(type)) continue
        if (type === parent || (isObjectType(parent) && isAbstractType(type) && schema.isSubType(type, parent)))
          add(selection.selectionSet.selections)
        else if (isAbstractType(parent))
          // Type by type: planners lose their way in an abstract type within another.
          for (const one of isAbstractType(type) ? schema.getPossibleTypes(type) : [type])
            if (schema.isSubType(parent, one)) fragments.set(one.name, [...(fragments.get(one.name) ?? []), selection])
      }
    }
  }
  add(selections)
  return { fields, fragments }
}

const planned = (selections: readonly SelectionNode[], parent: GraphQLCompositeType, place: Place): SelectionNode[] => {
  const { schema, keyOf } = place
  const { fields, fragments } = gather(selections, parent, place)
  const result: SelectionNode[] = dependsOnType(selections, parent, place) ? [TYPENAME] : []
  for (const [key, { field, inner }] of fields) {
    const definition = fieldOf(parent, field.name.value)
    if (!definition) continue
    const type = getNamedType(definition.type)
    const below = isCompositeType(type)
      ? { selectionSet: { kind: Kind.SELECTION_SET as const, selections: planned(inner, type, place) } }
      : {}
    const alias = key === field.name.value ? {} : { alias: { kind: Kind.NAME as const, value: keyOf(field) } }
    result.push({ kind: Kind.FIELD, name: field.name, ...alias, arguments: field.arguments ?? [], ...below })
  }
  for (const [name, inner] of fragments) {
    const type = schema.getType(name) as GraphQLCompositeType
    const typeCondition = { kind: Kind.NAMED_TYPE as const, name: { kind: Kind.NAME as const, value: name } }
    const selectionSet = { kind: Kind.SELECTION_SET as const, selections: planned(inner, type, place) }
    result.push({ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet })
  }
  return result.length > 0 ? result : [TYPENAME]
}

const variablesIn = (selections: readonly SelectionNode[]): ReadonlySet<string> => {
  const names = new Set<string>()
  const inValue = (value: ValueNode): void => {
    if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    else if (value.kind === Kind.LIST) value.values.forEach(inValue)
    else if (value.kind === Kind.OBJECT) for (const field of value.fields) inValue(field.value)
  }
  const inAll = (all: readonly SelectionNode[]): void => {
    for (const selection of all) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue
      if (selection.kind === Kind.FIELD) for (const { value } of selection.arguments ?? []) inValue(value)
      inAll(selection.selectionSet?.selections ?? [])
    }
  }
  inAll(selections)
  return names
}

export interface PlannedDocument {
  readonly text: string
  readonly selections: readonly SelectionNode[]
}

/**
 * The document that is really planned: one operation without name, in which only what a client asks decides, not how it
 * is written. Introspection and `__typename` of the root are answered here and not in it.
 * @param root data fields of the root, without fragments
 */
export const plannedDocument = (
  operation: OperationDefinitionNode,
  root: readonly FieldNode[],
  rootType: GraphQLCompositeType,
  place: Place,
): PlannedDocument => {
  const selections = planned(root, rootType, place)
  const used = variablesIn(selections)
  const text = print({
    kind: Kind.OPERATION_DEFINITION,
    operation: operation.operation,
    variableDefinitions: (operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value)),
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  })
  return { text, selections }
}
