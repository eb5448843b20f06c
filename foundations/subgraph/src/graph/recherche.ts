import { GraphQLError } from 'graphql'

export const RECHERCHE_CARACTERES_MAX = 200
export const RECHERCHE_MOTS_MAX = 10

const wordsIn = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0

/**
 * Text of a filter that is searched by its words or by its beginning, before anything is made of it: a pattern or a
 * `tsquery` without bounds exhausts PostgreSQL's stack, or keeps it busy for seconds.
 * @throws GraphQLError `RECHERCHE_TROP_LONGUE`
 * @example `query.andWhere('organisme.nom like :nom', { nom: likeOf(boundedSearch(filtre.recherche)) })`
 */
export const boundedSearch = (text: string): string => {
  if (text.length <= RECHERCHE_CARACTERES_MAX && wordsIn(text) <= RECHERCHE_MOTS_MAX) return text
  throw new GraphQLError(
    `Une recherche va jusqu’à ${RECHERCHE_CARACTERES_MAX} caractères et ${RECHERCHE_MOTS_MAX} mots. Gardez les mots qui distinguent.`,
    { extensions: { code: 'RECHERCHE_TROP_LONGUE' } },
  )
}
