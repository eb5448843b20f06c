import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { LIMITS, type Limits } from './limits.js'

/** What a document weighs: of its operations, the heaviest in each respect. */
export interface Weight extends Limits {
  /** Aliases under `__schema` and `__type`: each would multiply the description of the whole schema. */
  readonly introspectionAliases: number
}

type Written = Pick<Weight, 'depth' | 'fields' | 'aliases' | 'rootFields' | 'directives' | 'introspectionAliases'>

const NOTHING: Written = { depth: 0, fields: 0, aliases: 0, rootFields: 0, directives: 0, introspectionAliases: 0 }
const TOO_DEEP: Written = { ...NOTHING, depth: Number.POSITIVE_INFINITY }

const add = (a: Written, b: Written): Written => ({
  depth: Math.max(a.depth, b.depth),
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
  rootFields: a.rootFields + b.rootFields,
  directives: a.directives + b.directives,
  introspectionAliases: a.introspectionAliases + b.introspectionAliases,
})

const heavier = (a: Written, b: Written): Written => ({
  depth: Math.max(a.depth, b.depth),
  fields: Math.max(a.fields, b.fields),
  aliases: Math.max(a.aliases, b.aliases),
  rootFields: Math.max(a.rootFields, b.rootFields),
  directives: Math.max(a.directives, b.directives),
  introspectionAliases: Math.max(a.introspectionAliases, b.introspectionAliases),
})

const asksSchema = (name: string) => name === '__schema' || name === '__type'

const directivesOf = ({ directives }: { readonly directives?: readonly DirectiveNode[] | undefined }) =>
  directives?.length ?? 0

/** Weighs each fragment once, so that fragments which double one another cost nothing to weigh. */
const weigherOf = (fragments: ReadonlyMap<string, FragmentDefinitionNode>) => {
  const weighed = new Map<string, Written>()

  const ofFragment = (name: string): Written => {
    const known = weighed.get(name)
    if (known) return known
    // A circle weighs nothing here: validation refuses it.
    weighed.set(name, NOTHING)
    const fragment = fragments.get(name)
    if (!fragment) return NOTHING
    const inner = ofSet(fragment.selectionSet, fragment.typeCondition.name.value.startsWith('__'), 1)
    const weight = { ...inner, directives: inner.directives + directivesOf(fragment) }
    weighed.set(name, weight)
    return weight
  }

  const ofSelection = (selection: SelectionNode, inSchema: boolean, level: number): Written => {
    const directives = directivesOf(selection)
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const inner = ofFragment(selection.name.value)
      return directives === 0 ? inner : { ...inner, directives: inner.directives + directives }
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const inner = ofSet(selection.selectionSet, inSchema, level + 1)
      return { ...inner, depth: inner.depth + 1, directives: inner.directives + directives }
    }
    const { name, alias, selectionSet } = selection
    const inner = selectionSet ? ofSet(selectionSet, inSchema || asksSchema(name.value), level + 1) : NOTHING
    const aliases = alias ? 1 : 0
    return {
      depth: inner.depth + 1,
      fields: inner.fields + 1,
      aliases: inner.aliases + aliases,
      rootFields: 1,
      directives: inner.directives + directives,
      introspectionAliases: inner.introspectionAliases + (inSchema || name.value === '__schema' ? aliases : 0),
    }
  }

  const ofSet = ({ selections }: SelectionSetNode, inSchema: boolean, level: number): Written =>
    level > LIMITS.depth + 1
      ? TOO_DEEP
      : selections.map((selection) => ofSelection(selection, inSchema, level)).reduce(add, NOTHING)

  return (operation: OperationDefinitionNode): Written => {
    const inner = ofSet(operation.selectionSet, false, 1)
    const own = [operation, ...(operation.variableDefinitions ?? [])].map(directivesOf)
    return { ...inner, directives: own.reduce((sum, count) => sum + count, inner.directives) }
  }
}

/** @param characters of its text */
export const weightOf = (document: DocumentNode, characters: number): Weight => {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
  const whole = { characters, tokens: document.tokenCount ?? 0, fragments: fragments.length }
  // Not weighed further: a chain of them is as deep as they are many.
  if (fragments.length > LIMITS.fragments) return { ...whole, ...NOTHING }
  const weigh = weigherOf(new Map(fragments.map((node) => [node.name.value, node])))
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  return { ...whole, ...operations.map(weigh).reduce(heavier, NOTHING) }
}

const RESPECTS = Object.keys(LIMITS) as (keyof Limits)[]

/** The first limit that a weight goes beyond. */
export const excessOf = (weight: Weight, limits: Limits): keyof Weight | undefined => {
  for (const limit of RESPECTS) if (weight[limit] > limits[limit]) return limit
  return weight.introspectionAliases > 0 ? 'introspectionAliases' : undefined
}
