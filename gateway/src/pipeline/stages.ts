import type { DocumentNode } from 'graphql'

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
      readonly scopes: readonly string[]
      readonly acr?: string
      readonly finalite?: string
    }

/** A field, argument or input field of the schema: `Type.field`, `Type.field(argument:)`, `Input.field`. */
export type Coordinate = string

export interface Operation {
  readonly document: DocumentNode
  readonly operationName: string | null
  readonly variables: Readonly<Record<string, unknown>>
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
