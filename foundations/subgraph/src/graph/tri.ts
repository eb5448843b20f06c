import { GraphQLError } from 'graphql'
import { glossaryEnum } from './glossary-enum.js'

export const Ordre = glossaryEnum('Ordre')
export type Ordre = keyof typeof Ordre

export interface Sort<K extends string> {
  readonly key: K
  readonly descending: boolean
}

/**
 * Reads a sort input, an object with one field per key, so that each key is a coordinate that rights can name.
 * @example `sortOf({ decideeLe: 'CROISSANT' }, { key: 'modifieLe', descending: true }) // { key: 'decideeLe', descending: false }`
 * @throws GraphQLError `TRI_INVALIDE` when more than one key is given
 */
export const sortOf = <K extends string>(
  tri: Partial<Record<K, Ordre | null>> | null | undefined,
  byDefault: Sort<K>,
): Sort<K> => {
  const given = Object.entries(tri ?? {}).filter(([, ordre]) => ordre != null) as [K, Ordre][]
  if (given.length > 1)
    throw new GraphQLError('Un tri porte sur une seule clé ; n’en donnez qu’une.', {
      extensions: { code: 'TRI_INVALIDE' },
    })
  const [first] = given
  return first ? { key: first[0], descending: first[1] === 'DECROISSANT' } : byDefault
}
