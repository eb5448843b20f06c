import { loggable } from '@traitdunion/service'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'

const isDeliberate = (error: GraphQLError) => !error.originalError || error.originalError instanceof GraphQLError

/** An error made on purpose keeps its code and sentence; any other is logged once and masked by one fixed sentence. */
export const maskWith =
  (log: (entry: Record<string, unknown>) => void) =>
  (error: GraphQLError): GraphQLFormattedError => {
    if (isDeliberate(error)) return error.toJSON()
    log({ ...loggable(error.originalError), chemin: error.path?.join('.') })
    return {
      message: 'Erreur interne du sous-graphe ; elle est journalisée. Réessayez, puis prévenez son exploitant.',
      path: error.path,
      locations: error.locations,
      extensions: { code: 'ERREUR_INTERNE' },
    }
  }
