import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Coordinate, Variables } from '../pipeline/stages.js'
import { inputVariablesIn } from './input-variables.js'

/** The operation that a request runs; undefined when the document leaves it open. */
export const operationOf = (document: DocumentNode, name: string | null): OperationDefinitionNode | undefined => {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  return name
    ? operations.find((node) => node.name?.value === name)
    : operations.length === 1
      ? operations[0]
      : undefined
}

const ROOTS = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const

/**
 * What a document does beyond reading, as its author wrote it and whether the schema knows it or not: root fields of
 * every operation that is no query. Undefined when it only reads.
 */
export const actsIn = (document: DocumentNode): Coordinate[] | undefined => {
  const acts = document.definitions.filter(
    (node): node is OperationDefinitionNode =>
      node.kind === Kind.OPERATION_DEFINITION && node.operation !== OperationTypeNode.QUERY,
  )
  if (acts.length === 0) return undefined
  return acts.flatMap(({ operation, selectionSet }) =>
    selectionSet.selections.flatMap((selection) =>
      selection.kind === Kind.FIELD ? [`${ROOTS[operation]}.${selection.name.value}`] : [],
    ),
  )
}

const fragmentsOf = (document: DocumentNode) =>
  new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  )

/** The operation and every fragment it reaches, each once. */
const reachedBy = (document: DocumentNode, operation: OperationDefinitionNode) => {
  const fragments = fragmentsOf(document)
  const reached = new Map<string, FragmentDefinitionNode>()
  const follow = (node: OperationDefinitionNode | FragmentDefinitionNode) =>
    visit(node, {
      FragmentSpread: (spread) => {
        const fragment = fragments.get(spread.name.value)
        if (!fragment || reached.has(fragment.name.value)) return
        reached.set(fragment.name.value, fragment)
        follow(fragment)
      },
    })
  follow(operation)
  return [operation, ...reached.values()]
}

/** Concrete types first: a directive on an object's field must count when it is reached through an interface. */
const concreteTypes = (schema: GraphQLSchema, parent: GraphQLNamedType): string[] =>
  isAbstractType(parent) ? [parent.name, ...schema.getPossibleTypes(parent).map(({ name }) => name)] : [parent.name]

/** Input fields that a value sets, however deep. */
const inputCoordinates = (type: GraphQLInputType, value: unknown, add: (coordinate: Coordinate) => void): void => {
  if (value === null || value === undefined) return
  if (isNonNullType(type)) {
    inputCoordinates(type.ofType, value, add)
    return
  }
  if (isListType(type)) {
    for (const item of Array.isArray(value) ? value : [value]) inputCoordinates(type.ofType, item, add)
    return
  }
  if (!isInputObjectType(type) || typeof value !== 'object') return
  for (const [name, field] of Object.entries(type.getFields())) {
    if (!Object.hasOwn(value, name)) continue
    add(`${type.name}.${name}`)
    inputCoordinates(field.type, (value as Record<string, unknown>)[name], add)
  }
}

const isIntrospection = (parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>) =>
  field.name.startsWith('__') || parent.name.startsWith('__')

/** Every coordinate that the document of an operation reads or sets, on concrete types, arguments and literals included. */
const writtenCoordinates = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) => {
  const coordinates = new Set<Coordinate>()
  const add = (coordinate: Coordinate) => coordinates.add(coordinate)
  const typeInfo = new TypeInfo(schema)
  for (const node of reachedBy(document, operation)) {
    visit(
      node,
      visitWithTypeInfo(typeInfo, {
        Field: (fieldNode) => {
          const parent = typeInfo.getParentType()
          const field = typeInfo.getFieldDef()
          if (!parent || !field || isIntrospection(parent, field)) return
          for (const type of concreteTypes(schema, parent)) {
            add(`${type}.${field.name}`)
            for (const argument of fieldNode.arguments ?? []) add(`${type}.${field.name}(${argument.name.value}:)`)
          }
        },
        ObjectField: (fieldNode) => {
          const parent = typeInfo.getParentInputType()
          if (parent) add(`${getNamedType(parent).name}.${fieldNode.name.value}`)
        },
      }),
    )
  }
  return coordinates
}

/**
 * Whether all coordinates of an operation pass, those that its variables set included. Introspection fields are not
 * coordinates of data and are left out. The document is read once; each request has its variables read.
 */
export const readCoordinates = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  passes: (coordinate: Coordinate) => boolean,
): ((variables: Variables) => boolean) => {
  if (![...writtenCoordinates(schema, document, operation)].every(passes)) return () => false
  const inputs = inputVariablesIn(schema, operation)
  return (variables) => {
    let all = true
    const check = (coordinate: Coordinate) => {
      all &&= passes(coordinate)
    }
    for (const [name, type] of inputs) inputCoordinates(type, variables[name], check)
    return all
  }
}

/** Whether the root of an operation asks about the schema, and whether it asks for anything else. */
export const introspectionIn = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) => {
  const roots = new Set<string>()
  const fragments = fragmentsOf(document)
  const seen = new Set<string>()
  const collect = (selections: OperationDefinitionNode['selectionSet']['selections']): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) roots.add(selection.name.value)
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet.selections)
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value)
        collect(fragments.get(selection.name.value)?.selectionSet.selections ?? [])
      }
    }
  }
  collect(operation.selectionSet.selections)
  const asksSchema = roots.has('__schema') || roots.has('__type')
  const asksData = [...roots].some(
    (name) => schema.getQueryType()?.getFields()[name] || schema.getMutationType()?.getFields()[name],
  )
  return { asksSchema, asksData }
}
