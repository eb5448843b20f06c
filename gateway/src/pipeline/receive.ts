import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLFormattedError,
  Kind,
  Lexer,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  Source,
  TokenKind,
  type ValidationRule,
} from 'graphql'

/** What a document may weigh before anything is planned: as if every fragment were written out where it is spread. */
export const LIMITS = {
  tokens: 10_000,
  nesting: 200,
  fragments: 50,
  depth: 20,
  fields: 2000,
  aliases: 100,
  rootFields: 30,
} as const

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
const OURS: readonly unknown[] = [CODE, 'ABONNEMENT_ABSENT']

const OPENING = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L])
const CLOSING = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R])

/** Reads tokens only, and no more than the limit: safe on anything. What is no token is left to the parser to say. */
const nestsBeyond = (text: string): boolean => {
  const lexer = new Lexer(new Source(text))
  let nesting = 0
  try {
    for (let count = 0; count <= LIMITS.tokens && lexer.advance().kind !== TokenKind.EOF; count++) {
      if (OPENING.has(lexer.token.kind)) nesting += 1
      if (CLOSING.has(lexer.token.kind)) nesting -= 1
      if (nesting > LIMITS.nesting) return true
    }
  } catch {
    return false
  }
  return false
}

/** Asked before the parser, which would run out of stack on brackets within one another. */
export const excessOfNesting = (text: unknown): GraphQLError | undefined => {
  if (typeof text !== 'string' || !nestsBeyond(text)) return undefined
  const sentence = `Le document imbrique plus de ${LIMITS.nesting} accolades, crochets ou parenthèses. Découpez la demande en plusieurs opérations.`
  return new GraphQLError(sentence, { extensions: { code: CODE } })
}

export const limitsRule: ValidationRule = (context): ASTVisitor => ({
  OperationDefinition: ({ operation }) => {
    if (operation !== OperationTypeNode.SUBSCRIPTION) return
    const sentence = 'Le hub n’a pas d’abonnement. Relisez la liste à intervalles avec le filtre `modifieDepuis`.'
    context.reportError(new GraphQLError(sentence, { extensions: { code: 'ABONNEMENT_ABSENT' } }))
  },
  Document: (document) => {
    const excess = excessOf(document)
    if (excess === undefined) return
    const sentence = `Le document dépasse ${excess}. Découpez la demande en plusieurs opérations.`
    context.reportError(new GraphQLError(sentence, { extensions: { code: CODE } }))
  },
})

/** What only the form of a document decides: the graph has no part in it. */
export const isOfLimits = ({ extensions }: GraphQLFormattedError): boolean => OURS.includes(extensions?.['code'])

/** Apollo gives one code to all that validation says; ours have a page of their own. */
export const keepLimitsCode = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError =>
  error instanceof GraphQLError &&
  error.originalError instanceof GraphQLError &&
  OURS.includes(error.originalError.extensions.code)
    ? { ...formatted, extensions: { ...formatted.extensions, code: error.originalError.extensions.code } }
    : formatted
