import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLFormattedError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql'

/** What a document may weigh before anything is planned: as if every fragment were written out where it is spread. */
export const LIMITS = { tokens: 10_000, fragments: 50, depth: 20, fields: 2000, aliases: 100, rootFields: 30 } as const

interface Weight {
  readonly depth: number
  readonly fields: number
  readonly aliases: number
  readonly rootFields: number
  /** Aliases under `__schema` and `__type`: each would multiply the description of the whole schema. */
  readonly introspectionAliases: number
}

const NOTHING: Weight = { depth: 0, fields: 0, aliases: 0, rootFields: 0, introspectionAliases: 0 }
const TOO_DEEP: Weight = { ...NOTHING, depth: Number.POSITIVE_INFINITY }

const add = (a: Weight, b: Weight): Weight => ({
  depth: Math.max(a.depth, b.depth),
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
  rootFields: a.rootFields + b.rootFields,
  introspectionAliases: a.introspectionAliases + b.introspectionAliases,
})

const asksSchema = (name: string) => name === '__schema' || name === '__type'

/** Weighs each fragment once, so that fragments which double one another cost nothing to weigh. */
const weigherOf = (fragments: ReadonlyMap<string, FragmentDefinitionNode>) => {
  const weighed = new Map<string, Weight>()

  const ofFragment = (name: string): Weight => {
    const known = weighed.get(name)
    if (known) return known
    // A circle weighs nothing here: validation refuses it.
    weighed.set(name, NOTHING)
    const fragment = fragments.get(name)
    if (!fragment) return NOTHING
    const weight = ofSet(fragment.selectionSet, fragment.typeCondition.name.value.startsWith('__'), 1)
    weighed.set(name, weight)
    return weight
  }

  const ofSelection = (selection: SelectionNode, inSchema: boolean, level: number): Weight => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value)
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const inner = ofSet(selection.selectionSet, inSchema, level + 1)
      return { ...inner, depth: inner.depth + 1 }
    }
    const { name, alias, selectionSet } = selection
    const inner = selectionSet ? ofSet(selectionSet, inSchema || asksSchema(name.value), level + 1) : NOTHING
    const aliases = alias ? 1 : 0
    return {
      depth: inner.depth + 1,
      fields: inner.fields + 1,
      aliases: inner.aliases + aliases,
      rootFields: 1,
      introspectionAliases: inner.introspectionAliases + (inSchema || name.value === '__schema' ? aliases : 0),
    }
  }

  const ofSet = ({ selections }: SelectionSetNode, inSchema: boolean, level: number): Weight =>
    level > LIMITS.depth + 1
      ? TOO_DEEP
      : selections.map((selection) => ofSelection(selection, inSchema, level)).reduce(add, NOTHING)

  return (set: SelectionSetNode) => ofSet(set, false, 1)
}

/** What is too much in a document, in French; undefined when it may be validated. */
export const excessOf = (document: DocumentNode): string | undefined => {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
  if (fragments.length > LIMITS.fragments) return `${LIMITS.fragments} fragments`
  const weigh = weigherOf(new Map(fragments.map((node) => [node.name.value, node])))
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue
    const { depth, fields, aliases, rootFields, introspectionAliases } = weigh(node.selectionSet)
    if (depth > LIMITS.depth) return `${LIMITS.depth} niveaux`
    if (rootFields > LIMITS.rootFields) return `${LIMITS.rootFields} champs racine`
    if (aliases > LIMITS.aliases) return `${LIMITS.aliases} alias`
    if (fields > LIMITS.fields) return `${LIMITS.fields} champs, fragments dépliés`
    if (introspectionAliases > 0) return 'ce qui s’admet sur le schéma : aucun alias sous `__schema` ni `__type`'
  }
  return undefined
}

const CODE = 'DOCUMENT_TROP_COMPLEXE'

export const limitsRule: ValidationRule = (context): ASTVisitor => ({
  Document: (document) => {
    const excess = excessOf(document)
    if (excess === undefined) return
    const sentence = `Le document dépasse ${excess}. Découpez la demande en plusieurs opérations.`
    context.reportError(new GraphQLError(sentence, { extensions: { code: CODE } }))
  },
})

/** What only the form of a document decides: the graph has no part in it. */
export const isOfLimits = ({ extensions }: GraphQLFormattedError): boolean => extensions?.['code'] === CODE

/** Apollo gives one code to all that validation says; ours has a page of its own. */
export const keepLimitsCode = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError =>
  error instanceof GraphQLError &&
  error.originalError instanceof GraphQLError &&
  error.originalError.extensions.code === CODE
    ? { ...formatted, extensions: { ...formatted.extensions, code: CODE } }
    : formatted
