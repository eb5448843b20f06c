import { loggable } from '@traitdunion/service'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'

/** An error made on purpose carries a listed code; graphql-js gives none to its own, which quote values. */
const isDeliberate = ({ originalError, extensions }: GraphQLError) => {
  if (!originalError) return typeof extensions.code === 'string'
  return originalError instanceof GraphQLError && typeof originalError.extensions.code === 'string'
}

/** Before anything runs there is no path; what graphql-js says of an argument points at the document, of a result nowhere. */
const isOfTheRequest = ({ originalError, path }: GraphQLError) =>
  path === undefined || (originalError instanceof GraphQLError && (originalError.nodes?.length ?? 0) > 0)

const INTERNE = 'Erreur interne du sous-graphe ; elle est journalisée. Réessayez, puis prévenez son exploitant.'

/** Where graphql-js found the fault: names of the document and of the schema, never the value between them. */
const placeOf = ({ message }: GraphQLError) =>
  /^Variable "\$(\w+)" .* at "(\1(?:\.\w+)+)"; /s.exec(message)?.[2] ?? /^Variable "\$(\w+)"/.exec(message)?.[1]

const requestFault = (error: GraphQLError) => {
  const place = placeOf(error)
  return `${place ? `La variable « ${place} »` : 'Une variable ou un argument'} n’a pas la forme que le schéma attend.`
}

/** The schema's own name of the field: an alias is the caller's text. */
const fieldOf = ({ nodes }: GraphQLError) => {
  const [node] = nodes ?? []
  return node?.kind === 'Field' ? node.name.value : undefined
}

/**
 * An error made on purpose keeps its code and sentence; any other is logged once and masked by one fixed sentence.
 */
export const maskWith =
  (log: (entry: Record<string, unknown>) => void) =>
  (error: GraphQLError): GraphQLFormattedError => {
    if (isDeliberate(error)) return error.toJSON()
    const { path, locations } = error
    const where = { ...(path ? { path } : {}), ...(locations ? { locations } : {}) }
    if (isOfTheRequest(error))
      return { message: requestFault(error), ...where, extensions: { code: 'VARIABLES_INVALIDES' } }
    log({ ...loggable(error.originalError), champ: fieldOf(error) })
    return { message: INTERNE, ...where, extensions: { code: 'ERREUR_INTERNE' } }
  }
