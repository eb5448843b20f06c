import { GraphQLError } from 'graphql'

export const unavailable = (nom: string) =>
  new GraphQLError(`Le sous-graphe « ${nom} » n’a pas répondu ; le reste de la réponse est juste.`, {
    extensions: { code: 'SOUS_GRAPHE_INDISPONIBLE', sousGraphe: nom },
  })
