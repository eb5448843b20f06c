import { type DocumentNode, type GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql'
import { LRUCache } from 'lru-cache'
import { LIMITS, type Limits } from '../pipeline/limits.js'
import { type Parsed, parseWithin, within } from '../pipeline/parse-within.js'
import { makeTurns } from '../turns.js'

export type ReadDocument =
  | Parsed
  /** Within bounds, and wrong in this graph. */
  | { readonly kind: 'invalide'; readonly document: DocumentNode; readonly errors: readonly GraphQLError[] }

export interface Documents {
  readonly read: (text: string, limits: Limits) => ReadDocument
  /** Registered documents that this graph does not answer. */
  readonly broken: ReadonlySet<string>
}

const MAX_DOCUMENTS = 1000
/** A syntax tree takes some thirty times its text. */
const MAX_CHARACTERS = 1_000_000

/** What is suggested in place of a wrong name may be a name that the caller may not know. */
const validated = (schema: GraphQLSchema, document: DocumentNode) =>
  validate(schema, document, specifiedRules, { hideSuggestions: true })

const read = (schema: GraphQLSchema, text: string, limits: Limits): ReadDocument => {
  const parsed = parseWithin(text, limits)
  if (parsed.kind === 'refuse' || validated(schema, parsed.document).length === 0) return parsed
  const document = parse(text)
  return { kind: 'invalide', document, errors: validated(schema, document) }
}

/**
 * Each document text parsed, weighed and validated once, for as long as its graph: registered ones when the graph is
 * loaded, the others when they are first sent.
 */
export const readDocuments = async (schema: GraphQLSchema, registered: ReadonlySet<string>): Promise<Documents> => {
  const kept = new Map<string, ReadDocument>()
  const broken = new Set<string>()
  const turn = makeTurns()
  for (const text of registered) {
    const document = read(schema, text, LIMITS)
    kept.set(text, document)
    if (document.kind !== 'lu') broken.add(text)
    // Requests go on meanwhile, by the graph that this one replaces.
    await turn()
  }
  const sent = new LRUCache<string, Extract<Parsed, { kind: 'lu' }>>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ weight }) => weight.characters + 1,
  })
  return {
    broken,
    read: (text, limits) => {
      const registeredHere = kept.get(text)
      if (registeredHere) return registeredHere
      const known = sent.get(text)
      if (known) return within(known, limits)
      const document = read(schema, text, limits)
      // A wrong document is not worth the place of a right one.
      if (document.kind === 'lu') sent.set(text, document)
      return document
    },
  }
}
