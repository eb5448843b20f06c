import { type FieldNode, type GraphQLField, Kind, type OperationDefinitionNode } from 'graphql'
import type { ListSize } from '../bundle/costs.js'
import type { Variables } from '../pipeline/stages.js'

type Field = GraphQLField<unknown, unknown>

/** How many elements: known of the document, or read of each request's variables. */
export type Count = number | ((variables: Variables) => number)

/** How many elements a list holds where nothing says it. */
export const UNSAID = {
  /** Not read by pages: what one object holds of its own. */
  withoutFirst: 10,
  firstByDefault: 20,
  firstUnknown: 100,
} as const

/** How a field that is read by pages says how many, where `@listSize` does not name others. */
export const BY_FIRST: ListSize = { slicing: ['first'] }

/** What one argument says: undefined when it is neither given nor has a default. */
const sliceOf = (
  name: string,
  field: Field,
  node: FieldNode,
  { variableDefinitions }: OperationDefinitionNode,
): Count | undefined => {
  const value = node.arguments?.find((given) => given.name.value === name)?.value
  if (!value) {
    const byDefault = field.args.find((argument) => argument.name === name)?.defaultValue
    return typeof byDefault === 'number' ? byDefault : undefined
  }
  if (value.kind === Kind.INT) return Number(value.value)
  if (value.kind !== Kind.VARIABLE) return UNSAID.firstUnknown
  const variable = value.name.value
  const declared = variableDefinitions?.find((one) => one.variable.name.value === variable)?.defaultValue
  const otherwise = declared?.kind === Kind.INT ? Number(declared.value) : UNSAID.firstUnknown
  return (variables) => {
    const given = variables[variable]
    return typeof given === 'number' ? given : otherwise
  }
}

/** Of several arguments, the one that asks for most; below one, one: a page below nothing still costs its reading. */
export const sizeOf = (size: ListSize, field: Field, node: FieldNode, operation: OperationDefinitionNode): Count => {
  const slices = size.slicing.flatMap((name) => sliceOf(name, field, node, operation) ?? [])
  const said = slices.length > 0 ? slices : [size.assumed ?? UNSAID.firstByDefault]
  const known = Math.max(1, ...said.filter((slice) => typeof slice === 'number'))
  const read = said.filter((slice) => typeof slice !== 'number')
  return read.length === 0 ? known : (variables) => Math.max(known, ...read.map((slice) => slice(variables)))
}
