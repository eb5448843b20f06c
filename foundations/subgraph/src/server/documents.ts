import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  specifiedRules,
  validate,
  visit,
} from 'graphql'
import { LRUCache } from 'lru-cache'

export interface DocumentLimits {
  readonly tokens: number
  readonly depth: number
}

/** The gateway already limits what callers send; these bound what a faulty gateway could. */
export const DOCUMENT_LIMITS: DocumentLimits = { tokens: 20_000, depth: 30 }

export type ReadDocument =
  | { readonly kind: 'valid'; readonly document: DocumentNode }
  | { readonly kind: 'invalid'; readonly errors: readonly GraphQLError[] }

const depthOf = (document: DocumentNode): number => {
  let depth = 0
  let deepest = 0
  visit(document, {
    [Kind.SELECTION_SET]: {
      enter: () => {
        depth += 1
        deepest = Math.max(deepest, depth)
      },
      leave: () => {
        depth -= 1
      },
    },
  })
  return deepest
}

/** Parses and validates each document text once. */
export const makeDocuments = (schema: GraphQLSchema, limits: DocumentLimits = DOCUMENT_LIMITS) => {
  const known = new LRUCache<string, ReadDocument>({
    max: 500,
    maxSize: 8_000_000,
    sizeCalculation: (_, text) => text.length + 1,
  })

  const read = (text: string): ReadDocument => {
    try {
      const document = parse(text, { maxTokens: limits.tokens })
      if (depthOf(document) > limits.depth)
        return {
          kind: 'invalid',
          errors: [
            new GraphQLError(`Le document dépasse ${limits.depth} niveaux.`, {
              extensions: { code: 'DOCUMENT_TROP_PROFOND' },
            }),
          ],
        }
      const errors = validate(schema, document, specifiedRules)
      return errors.length > 0 ? { kind: 'invalid', errors } : { kind: 'valid', document }
    } catch (error) {
      return { kind: 'invalid', errors: [error as GraphQLError] }
    }
  }

  return (text: string): ReadDocument => {
    const hit = known.get(text)
    if (hit) return hit
    const result = read(text)
    known.set(text, result)
    return result
  }
}
