import type { DocumentNode, GraphQLError, GraphQLFormattedError } from 'graphql'

/** Who asks. A stranger is a caller too, with the reason why it is one. */
export type Caller =
  | { readonly kind: 'etranger'; readonly raison: 'JETON_ABSENT' | 'JETON_INVALIDE' | 'ACCES_INDISPONIBLE' }
  | {
      readonly kind: 'connu'
      readonly genre: 'application' | 'agent'
      readonly application: string
      readonly partenaire: string
      readonly siret?: string
      readonly agent?: string
      readonly roles: readonly string[]
      /** What its token opens; a token without any opens nothing. */
      readonly scopes: ReadonlySet<string>
      readonly acr?: string
      readonly finalite?: string
    }

/** A field, argument or input field of the schema: `Type.field`, `Type.field(argument:)`, `Input.field`. */
export type Coordinate = string

export type Variables = Readonly<Record<string, unknown>>

export interface Operation {
  readonly document: DocumentNode
  readonly operationName: string | null
  readonly variables: Variables
}

export type Decision =
  | {
      readonly kind: 'refusee'
      readonly code: 'CHAMP_NON_AUTORISE' | 'INTROSPECTION_MELANGEE'
      readonly coordonnees: readonly Coordinate[]
    }
  | { readonly kind: 'sans-scope'; readonly scope: string }
  | { readonly kind: 'introspection' }
  | { readonly kind: 'accordee' }

/** What an operation came to, by the engine or before it. Without `data` it was not run at all. */
export interface Answer {
  readonly data?: unknown
  /** The data as it leaves, where it was written as such: then there is no other. */
  readonly json?: string | undefined
  readonly errors?: readonly (GraphQLError | GraphQLFormattedError)[]
}

/** A GraphQL request, its parameters of the right kind. Which document it means depends on who sends it. */
export interface GraphqlRequest {
  readonly query: string | undefined
  /** SHA-256 in hexadecimal of the document that it means, when it says so. */
  readonly hash: string | undefined
  /** Whether it says so as automatic persisted queries do: what is not known may be sent along next time. */
  readonly automatic: boolean
  readonly operationName: string | null
  readonly variables: Variables
  /** A GET: it may read, and nothing else. */
  readonly readsOnly: boolean
}
