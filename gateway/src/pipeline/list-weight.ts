import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { operationOf } from '../operation/coordinates.js'
import type { Operation } from './stages.js'

/** What the lists of one operation may hold in all, before anything is fetched. */
export const LIST_LIMITS = {
  elements: 20_000,
  /** A list that is not read by pages: what one object holds of its own. */
  withoutFirst: 10,
  firstByDefault: 20,
  firstUnknown: 100,
} as const

export interface ListWeight {
  /** Elements of every list, those of a list within lists multiplied along the way. */
  readonly elements: number
  /** The lists, one within the other, that hold the most: names of the schema. */
  readonly heaviest: readonly string[]
}

interface Place {
  readonly times: number
  readonly lists: readonly string[]
  /** Inside what `first` has counted: its `edges` are the same elements. */
  readonly paged: boolean
}

const firstOf = (
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  operation: OperationDefinitionNode,
  variables: Operation['variables'],
): number => {
  const value = node.arguments?.find(({ name }) => name.value === 'first')?.value
  if (!value) {
    const byDefault = field.args.find(({ name }) => name === 'first')?.defaultValue
    return typeof byDefault === 'number' ? byDefault : LIST_LIMITS.firstByDefault
  }
  if (value.kind === Kind.INT) return Number(value.value)
  if (value.kind !== Kind.VARIABLE) return LIST_LIMITS.firstUnknown
  const given = variables[value.name.value]
  if (typeof given === 'number') return given
  const declared = operation.variableDefinitions?.find(({ variable }) => variable.name.value === value.name.value)
  return declared?.defaultValue?.kind === Kind.INT ? Number(declared.defaultValue.value) : LIST_LIMITS.firstUnknown
}

/** Of a valid operation whose fields are bounded once its fragments are written out (`LIMITS`). */
export const listWeightOf = (schema: GraphQLSchema, { document, operationName, variables }: Operation): ListWeight => {
  const operation = operationOf(document, operationName)
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  )
  let elements = 0
  let most: Place = { times: 0, lists: [], paged: false }

  const weighField = (node: FieldNode, parent: GraphQLNamedType, at: Place): void => {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
    if (!field || !node.selectionSet) return
    const type = getNamedType(field.type)
    const paged = field.args.some(({ name }) => name === 'first')
    const isList = paged || (!at.paged && isListType(getNullableType(field.type)))
    if (!isList) {
      weigh(node.selectionSet, type, { ...at, paged: false })
      return
    }
    const count = paged
      ? Math.max(1, firstOf(field, node, operation as OperationDefinitionNode, variables))
      : LIST_LIMITS.withoutFirst
    const inside = { times: at.times * count, lists: [...at.lists, field.name], paged }
    elements += inside.times
    if (inside.times > most.times) most = inside
    weigh(node.selectionSet, type, inside)
  }

  const weigh = ({ selections }: SelectionSetNode, parent: GraphQLNamedType, at: Place): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) weighField(selection, parent, at)
      else {
        const within = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
        if (!within) continue
        const condition = within.typeCondition && schema.getType(within.typeCondition.name.value)
        weigh(within.selectionSet, condition ?? parent, at)
      }
    }
  }

  const root = operation && schema.getRootType(operation.operation)
  if (root) weigh(operation.selectionSet, root, { times: 1, lists: [], paged: false })
  return { elements, heaviest: most.lists }
}

const LIMIT = LIST_LIMITS.elements.toLocaleString('fr-FR').replace(/\s/g, ' ')

/** Why an operation is not run, when its lists would hold too much. */
export const excessOfLists = (schema: GraphQLSchema, operation: Operation): GraphQLError | undefined => {
  const { elements, heaviest } = listWeightOf(schema, operation)
  if (elements <= LIST_LIMITS.elements) return undefined
  const sentence = `Les listes demandées, dont « ${heaviest.join(' › ')} », feraient plus de ${LIMIT} éléments. Réduisez \`first\`, ou lisez les listes imbriquées en plusieurs demandes ; rien n’a été lu.`
  return new GraphQLError(sentence, { extensions: { code: 'LISTES_TROP_GRANDES', listes: heaviest } })
}
