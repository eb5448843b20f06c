import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  Lexer,
  parse,
  type SelectionSetNode,
  Source,
  specifiedRules,
  TokenKind,
  validate,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { erreurs } from '../errors.js'
import { documentHoldsNul } from './nul.js'

export interface DocumentLimits {
  readonly tokens: number
  /** Levels of selection, fragments followed. */
  readonly depth: number
}

/** The gateway already limits what callers send; these bound what a faulty gateway could. */
export const DOCUMENT_LIMITS: DocumentLimits = { tokens: 20_000, depth: 30 }

/** Brackets of any kind within one another: beyond, the parser itself would run out of stack. */
const NESTING_PER_LEVEL = 8

export type ReadDocument =
  | { readonly kind: 'valid'; readonly document: DocumentNode }
  | { readonly kind: 'invalid'; readonly errors: readonly GraphQLError[] }

const OPENING = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L])
const CLOSING = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R])

/** Reads tokens only, and no more than the limit: safe on anything. */
const nestsBeyond = (text: string, { tokens, depth }: DocumentLimits): boolean => {
  const lexer = new Lexer(new Source(text))
  let nesting = 0
  for (let count = 0; count <= tokens && lexer.advance().kind !== TokenKind.EOF; count++) {
    if (OPENING.has(lexer.token.kind)) nesting += 1
    if (CLOSING.has(lexer.token.kind)) nesting -= 1
    if (nesting > depth * NESTING_PER_LEVEL) return true
  }
  return false
}

/** Of a valid document: its fragments make no circle. */
const depthOf = (document: DocumentNode): number => {
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node.selectionSet]),
  )
  const known = new Map<SelectionSetNode, number>()
  const depth = (set: SelectionSetNode | undefined): number => {
    if (!set) return 0
    const before = known.get(set)
    if (before !== undefined) return before
    const levels = set.selections.map((selection) => {
      if (selection.kind === Kind.FIELD) return 1 + depth(selection.selectionSet)
      return depth(
        selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value),
      )
    })
    const deepest = Math.max(0, ...levels)
    known.set(set, deepest)
    return deepest
  }
  return Math.max(0, ...document.definitions.map((node) => ('selectionSet' in node ? depth(node.selectionSet) : 0)))
}

const invalid = (...errors: GraphQLError[]): ReadDocument => ({ kind: 'invalid', errors })

const tooDeep = ({ depth }: DocumentLimits) =>
  invalid(new GraphQLError(`Le document dépasse ${depth} niveaux.`, { extensions: { code: 'DOCUMENT_TROP_PROFOND' } }))

export const nulRefused = (): GraphQLError =>
  new GraphQLError(`${erreurs.CARACTERE_NUL.cause} ${erreurs.CARACTERE_NUL.action}`, {
    extensions: { code: 'CARACTERE_NUL' },
  })

const isValue = (kind: string | undefined) => kind?.endsWith('Value') ?? false

/** graphql-js quotes what it read. Names of the schema help; a literal or a broken text may be personal. */
const withoutValue = (error: GraphQLError): GraphQLError => {
  const quotes = error.nodes ? isValue(error.nodes[0]?.kind) && !error.message.startsWith('Field "') : true
  const message = quotes ? 'Le document ne se lit pas, ou une valeur n’y a pas la forme attendue.' : error.message
  return new GraphQLError(message, {
    source: error.source,
    positions: error.positions,
    extensions: { code: 'DOCUMENT_INVALIDE' },
  })
}

const read = (schema: GraphQLSchema, limits: DocumentLimits, text: string): ReadDocument => {
  try {
    if (nestsBeyond(text, limits)) return tooDeep(limits)
    const document = parse(text, { maxTokens: limits.tokens })
    if (documentHoldsNul(document)) return invalid(nulRefused())
    const errors = validate(schema, document, specifiedRules)
    if (errors.length > 0) return invalid(...errors.map(withoutValue))
    return depthOf(document) > limits.depth ? tooDeep(limits) : { kind: 'valid', document }
  } catch (error) {
    if (error instanceof GraphQLError) return invalid(withoutValue(error))
    throw error
  }
}

/** Parses and validates each document text once; the memory is bounded in documents and in characters. */
export const makeDocuments = (schema: GraphQLSchema, limits: DocumentLimits = DOCUMENT_LIMITS) => {
  const known = new LRUCache<string, ReadDocument>({
    max: 500,
    maxSize: 8_000_000,
    sizeCalculation: (_, text) => text.length + 1,
  })

  return (text: string): ReadDocument => {
    const hit = known.get(text)
    if (hit) return hit
    const result = read(schema, limits, text)
    // A wrong document is not worth the place of a right one.
    if (result.kind === 'valid') known.set(text, result)
    return result
  }
}
