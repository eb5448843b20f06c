import { isPublicCategorie } from '@traitdunion/glossary'
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InputValueDefinitionNode,
  Kind,
} from 'graphql'
import type { Coordinate } from '../pipeline/stages.js'
import { atOnce } from '../turns.js'
import { type Costs, costsIn } from './costs.js'
import { linkedName } from './linked-name.js'
import { publicSchemaOf } from './public-schema.js'

/** The graph as the pipeline needs it: what callers may name, and what each name is about. */
export interface LoadedGraph {
  readonly schema: GraphQLSchema
  /** Only what strangers may read: level N0. */
  readonly publicSchema: GraphQLSchema
  readonly isPublic: (coordinate: Coordinate) => boolean
  readonly costs: Costs
  /** First characters of the supergraph's digest: the version that a passport and a trace carry. */
  readonly version: string
}

type Classified = FieldDefinitionNode | InputValueDefinitionNode

/** Coordinate → category, for every field, argument and input field of the supergraph that bears one. */
const categoriesIn = (document: DocumentNode): Map<Coordinate, string> => {
  const name = linkedName(document, /\/donnee\/v1/, 'donnee', 'donnee')
  const categories = new Map<Coordinate, string>()
  const categoryOf = ({ directives }: { readonly directives?: readonly ConstDirectiveNode[] }) => {
    const value = directives?.find((directive) => directive.name.value === name)?.arguments?.[0]?.value
    return value?.kind === Kind.STRING ? value.value : undefined
  }
  const record = (coordinate: Coordinate, node: Classified, inherited?: string) => {
    const category = categoryOf(node) ?? inherited
    if (category !== undefined) categories.set(coordinate, category)
    return category
  }
  for (const type of document.definitions) {
    if (type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INTERFACE_TYPE_DEFINITION)
      for (const field of type.fields ?? []) {
        const coordinate = `${type.name.value}.${field.name.value}`
        const category = record(coordinate, field)
        // An argument is as sensitive as the field it narrows, unless it says more.
        for (const argument of field.arguments ?? [])
          record(`${coordinate}(${argument.name.value}:)`, argument, category)
      }
    if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
      for (const field of type.fields ?? []) record(`${type.name.value}.${field.name.value}`, field)
  }
  return categories
}

/** Supergraph + its API schema → what the pipeline reads. No category, no access: absence is never permission. */
export function* loadingGraph(
  schema: GraphQLSchema,
  supergraph: DocumentNode,
  version: string,
): Generator<void, LoadedGraph> {
  const categories = categoriesIn(supergraph)
  const isPublic = (coordinate: Coordinate) => isPublicCategorie(categories.get(coordinate) ?? '')
  yield
  const publicSchema = publicSchemaOf(schema, isPublic)
  yield
  const costs = costsIn(supergraph)
  yield
  return { schema, publicSchema, isPublic, costs, version }
}

export const loadGraph = (schema: GraphQLSchema, supergraph: DocumentNode, version: string): LoadedGraph =>
  atOnce(loadingGraph(schema, supergraph, version))
