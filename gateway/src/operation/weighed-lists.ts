import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { LoadedGraph } from '../bundle/graph.js'
import { BY_FIRST, type Count, sizeOf, UNSAID } from './list-size.js'

/** A list of an operation, or a field that bears a cost, and what of that kind stands in it. */
export interface Weighed {
  readonly name: string
  /** 1 for what is no list. */
  readonly count: Count
  /** Of each element: one, unless `@cost` says otherwise. */
  readonly weight: number
  readonly inner: readonly Weighed[]
}

/** Lists inside a page that are that page: its `edges` are the elements that `first` has counted. */
type Counted = ReadonlySet<string> | 'all' | undefined

const isCounted = (counted: Counted, name: string) => counted === 'all' || (counted?.has(name) ?? false)

/** Of a valid operation whose fields are bounded once its fragments are written out (`LIMITS`). */
export const weighedListsOf = (
  { schema, costs }: Pick<LoadedGraph, 'schema' | 'costs'>,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly Weighed[] => {
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  )

  const ofField = (node: FieldNode, parent: GraphQLNamedType, counted: Counted): readonly Weighed[] => {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
    if (!field) return []
    const { name } = field
    const coordinate = `${parent.name}.${name}`
    const type = getNamedType(field.type)
    const said = costs.weights.get(coordinate) ?? costs.weights.get(type.name)
    const ofArguments = (node.arguments ?? []).reduce(
      (sum, argument) => sum + (costs.weights.get(`${coordinate}(${argument.name.value}:)`) ?? 0),
      0,
    )
    const given: Weighed[] = ofArguments === 0 ? [] : [{ name, count: 1, weight: ofArguments, inner: [] }]
    const size = costs.sizes.get(coordinate) ?? (field.args.some((one) => one.name === 'first') ? BY_FIRST : undefined)
    const isList = isListType(getNullableType(field.type))
    if (node.selectionSet && (size || (isList && !isCounted(counted, name)))) {
      const count = size ? sizeOf(size, field, node, operation) : UNSAID.withoutFirst
      const inPage = size && !isList ? (size.sized ?? 'all') : undefined
      return [...given, { name, count, weight: said ?? 1, inner: ofSet(node.selectionSet, type, inPage) }]
    }
    const inner = node.selectionSet ? ofSet(node.selectionSet, type, undefined) : []
    return said === undefined ? [...given, ...inner] : [...given, { name, count: 1, weight: said, inner }]
  }

  const ofSet = ({ selections }: SelectionSetNode, parent: GraphQLNamedType, counted: Counted): Weighed[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return ofField(selection, parent, counted)
      const written = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
      if (!written) return []
      const condition = written.typeCondition && schema.getType(written.typeCondition.name.value)
      return ofSet(written.selectionSet, condition ?? parent, counted)
    })

  const root = schema.getRootType(operation.operation)
  return root ? ofSet(operation.selectionSet, root, undefined) : []
}
