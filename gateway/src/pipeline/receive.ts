import { type ASTVisitor, GraphQLError, type ValidationContext, type ValidationRule } from 'graphql'

/** What a document may weigh before anything is planned. */
export const LIMITS = { tokens: 10_000, depth: 20, aliases: 100, rootFields: 30 } as const

const tooComplex = (what: string) =>
  new GraphQLError(`Le document dépasse ${what}. Découpez la demande en plusieurs opérations.`, {
    extensions: { code: 'DOCUMENT_TROP_COMPLEXE', http: { status: 400 } },
  })

/** Depth and aliases as written; fragments count where they are defined, their cycles are refused by validation. */
export const limitsRule: ValidationRule = (context: ValidationContext): ASTVisitor => {
  let depth = 0
  let aliases = 0
  let told = false
  const tell = (what: string) => {
    if (!told) context.reportError(tooComplex(what))
    told = true
  }
  return {
    SelectionSet: {
      enter: () => {
        depth += 1
        if (depth > LIMITS.depth) tell(`${LIMITS.depth} niveaux`)
      },
      leave: () => {
        depth -= 1
      },
    },
    Field: (field) => {
      if (field.alias) aliases += 1
      if (aliases > LIMITS.aliases) tell(`${LIMITS.aliases} alias`)
    },
    OperationDefinition: (operation) => {
      if (operation.selectionSet.selections.length > LIMITS.rootFields) tell(`${LIMITS.rootFields} champs racine`)
    },
  }
}
