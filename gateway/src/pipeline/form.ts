import { createHash } from 'node:crypto'
import { type DocumentNode, Kind, print, visit } from 'graphql'

const PLACE = { kind: Kind.NAME, value: 'x' } as const

/** A document without what its author may choose freely: literals, aliases, names of its own. */
const formOf = (document: DocumentNode): string =>
  print(
    visit(document, {
      OperationDefinition: (node) => ({ ...node, name: undefined }),
      Variable: (node) => ({ ...node, name: PLACE }),
      FragmentDefinition: (node) => ({ ...node, name: PLACE }),
      FragmentSpread: (node) => ({ ...node, name: PLACE }),
      Field: (node) => ({ ...node, alias: undefined }),
      IntValue: (node) => ({ ...node, value: '0' }),
      FloatValue: (node) => ({ ...node, value: '0' }),
      StringValue: (node) => ({ ...node, value: '', block: false }),
      ListValue: (node) => ({ ...node, values: [] }),
    }),
  )

/** Documents are read once and kept; so are their digests. */
const known = new WeakMap<DocumentNode, string>()

/**
 * SHA-256 of the form of a valid document: what is left of it are names of the schema, so nobody's value can be found
 * again by trying them all. Whoever holds an operation can redo it, and find that operation in the log.
 */
export const digestOf = (document: DocumentNode): string => {
  const digest = known.get(document) ?? createHash('sha256').update(formOf(document)).digest('base64url')
  known.set(document, digest)
  return digest
}
