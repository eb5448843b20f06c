import { setImmediate as nextTurn } from 'node:timers/promises'
import { type DocumentNode, type GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql'
import { LRUCache } from 'lru-cache'
import { LIMITS, type Limits } from '../pipeline/limits.js'
import { type Parsed, parseWithin, within } from '../pipeline/parse-within.js'

export type ReadDocument =
  | Parsed
  /** Within bounds, and wrong in this graph. */
  | { readonly kind: 'invalide'; readonly document: DocumentNode; readonly errors: readonly GraphQLError[] }

export interface Documents {
  /** @param hash SHA-256 of the text, in hexadecimal */
  readonly read: (text: string, hash: string, limits: Limits) => ReadDocument
  /** Registered documents that this graph does not answer, by their hash. */
  readonly broken: readonly string[]
}

const MAX_DOCUMENTS = 1000
/** A syntax tree takes some thirty times its text. */
const MAX_CHARACTERS = 1_000_000
const TURN_MS = 10

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
export const readDocuments = async (
  schema: GraphQLSchema,
  registered: ReadonlyMap<string, string>,
): Promise<Documents> => {
  const kept = new Map<string, ReadDocument>()
  const broken: string[] = []
  let turn = performance.now()
  for (const [hash, text] of registered) {
    const document = read(schema, text, LIMITS)
    kept.set(hash, document)
    if (document.kind !== 'lu') broken.push(hash)
    // Requests go on meanwhile, by the graph that this one replaces.
    if (performance.now() - turn < TURN_MS) continue
    await nextTurn()
    turn = performance.now()
  }
  const sent = new LRUCache<string, Extract<Parsed, { kind: 'lu' }>>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ weight }) => weight.characters + 1,
  })
  return {
    broken,
    read: (text, hash, limits) => {
      const registeredHere = kept.get(hash)
      if (registeredHere) return registeredHere
      const known = sent.get(hash)
      if (known) return within(known, limits)
      const document = read(schema, text, limits)
      // A wrong document is not worth the place of a right one.
      if (document.kind === 'lu') sent.set(hash, document)
      return document
    },
  }
}
