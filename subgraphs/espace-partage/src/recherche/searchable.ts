import { boundedSearch } from '@traitdunion/subgraph'

/**
 * What a name becomes for search: capitals, no accent, anything else a space. Applied to what is stored and to what is
 * asked, so « Lefèvre-d'Or » is found by « lefevre d ». Holds no `%` nor `_`, so it is safe in a LIKE pattern.
 */
export const searchable = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/œ/gi, 'oe')
    .replaceAll(/æ/gi, 'ae')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, ' ')
    .trim()

/**
 * LIKE pattern of what begins so.
 * @throws GraphQLError `RECHERCHE_TROP_LONGUE`
 */
export const beginsWith = (text: string): string => `${searchable(boundedSearch(text))}%`

/**
 * `to_tsquery` text: every word asked, each by its beginning; `null` when nothing can be searched.
 * @throws GraphQLError `RECHERCHE_TROP_LONGUE`
 */
export const everyWord = (text: string): string | null => {
  const words = searchable(boundedSearch(text)).split(' ').filter(Boolean)
  return words.length > 0 ? words.map((word) => `${word}:*`).join(' & ') : null
}
