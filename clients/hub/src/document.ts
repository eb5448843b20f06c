import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core'

/** A document generated from an operation file: its text, and the types of its variables and its data. */
export type HubDocument<Data, Variables> = object & {
  toString(): string & DocumentTypeDecoration<Data, Variables>
  /** A syntax tree has one, and would have to be printed. */
  readonly kind?: never
  /** What generation knows of it: the hash under which its manifest registers it. */
  readonly __meta__?: Readonly<Record<string, unknown>> | undefined
}

/** Under which name the hub may know a document: `sha256:…`, the hash of its text in the manifest. */
export const identifierOf = ({ __meta__ }: Pick<HubDocument<unknown, unknown>, '__meta__'>): string | undefined => {
  const hash = __meta__?.['hash']
  return typeof hash === 'string' ? hash : undefined
}

export type OperationKind = 'query' | 'mutation' | 'subscription'

const STRINGS_AND_COMMENTS = /"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*/g
const WORDS = /[(){}]|[A-Za-z_]\w*/g
const KINDS: ReadonlySet<string> = new Set<OperationKind>(['query', 'mutation', 'subscription'])

/**
 * What the document does, read from its text without a parser: the first word of each definition says it. A mutation
 * taken for a query would be retried, so a type alone is not enough.
 * @throws TypeError if there is not exactly one operation: nothing says which one to run
 */
export const operationKindOf = (text: string): OperationKind => {
  const kinds: OperationKind[] = []
  let depth = 0
  let begins = true
  for (const [word] of text.replace(STRINGS_AND_COMMENTS, ' ').matchAll(WORDS)) {
    if (begins && word === '{') kinds.push('query')
    if (begins && KINDS.has(word)) kinds.push(word as OperationKind)
    if (word === '{' || word === '(') depth += 1
    if (word === '}' || word === ')') depth -= 1
    begins = depth === 0 && word === '}'
  }
  const [kind, ...others] = kinds
  if (kind === undefined || others.length > 0)
    throw new TypeError(
      `Un document du hub contient une opération et une seule ; celui-ci en contient ${kinds.length}.`,
    )
  return kind
}
