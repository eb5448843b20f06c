import { boundedSearch } from '@traitdunion/subgraph'

/** What a title is searched by: lower case, without accents, one space between words. */
export const searchable = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()

/**
 * Pattern of `like` for a search: its words in their order, wildcards only between them.
 * @throws GraphQLError `RECHERCHE_TROP_LONGUE`
 */
export const likeOf = (recherche: string): string => `%${searchable(boundedSearch(recherche)).replaceAll(' ', '%')}%`
