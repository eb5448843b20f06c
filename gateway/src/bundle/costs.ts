import { type DirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql'
import type { Coordinate } from '../pipeline/stages.js'
import { linkedName } from './linked-name.js'

/** How many elements a list holds, as its subgraph says it (`@listSize`). */
export interface ListSize {
  /** Arguments that say how many; of several, the largest counts. */
  readonly slicing: readonly string[]
  /** How many when none of them is given. */
  readonly assumed?: number
  /** Lists of the page that the size is about: all of them, when none is named. */
  readonly sized?: ReadonlySet<string>
}

/** What subgraphs say of the cost of their fields: directives of the specification of cost that Apollo uses. */
export interface Costs {
  readonly sizes: ReadonlyMap<Coordinate, ListSize>
  /** `@cost` of fields, arguments and types. */
  readonly weights: ReadonlyMap<Coordinate, number>
}

const SPECIFICATION = /\/cost\/v\d/

interface Bearing {
  readonly directives?: readonly DirectiveNode[] | undefined
}

const isText = (value: unknown): value is string => typeof value === 'string'
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isText) : [])

const argumentsOf = ({ directives }: Bearing, name: string): Record<string, unknown> | undefined => {
  const directive = directives?.find((one) => one.name.value === name)
  const pairs = directive?.arguments?.map((one) => [one.name.value, valueFromASTUntyped(one.value)])
  return directive && Object.fromEntries(pairs ?? [])
}

const sizeIn = ({ slicingArguments, assumedSize, sizedFields }: Record<string, unknown>): ListSize => {
  const sized = textsOf(sizedFields)
  return {
    slicing: textsOf(slicingArguments),
    ...(typeof assumedSize === 'number' ? { assumed: assumedSize } : {}),
    ...(sized.length > 0 ? { sized: new Set(sized) } : {}),
  }
}

export const costsIn = (supergraph: DocumentNode): Costs => {
  const cost = linkedName(supergraph, SPECIFICATION, 'cost', 'cost')
  const listSize = linkedName(supergraph, SPECIFICATION, 'cost', 'listSize')
  const sizes = new Map<Coordinate, ListSize>()
  const weights = new Map<Coordinate, number>()
  const weighs = (coordinate: Coordinate, node: Bearing) => {
    // A number in SDL of version 0.1, a text in the specification that it follows.
    const weight = Number(argumentsOf(node, cost)?.['weight'] ?? Number.NaN)
    if (weight >= 0) weights.set(coordinate, weight)
  }
  for (const type of supergraph.definitions) {
    if (!('name' in type) || !type.name || type.kind === Kind.DIRECTIVE_DEFINITION) continue
    const name = type.name.value
    weighs(name, type)
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue
    for (const field of type.fields ?? []) {
      const coordinate = `${name}.${field.name.value}`
      const size = argumentsOf(field, listSize)
      if (size) sizes.set(coordinate, sizeIn(size))
      weighs(coordinate, field)
      for (const argument of field.arguments ?? []) weighs(`${coordinate}(${argument.name.value}:)`, argument)
    }
  }
  return { sizes, weights }
}
