import DataLoader from 'dataloader'
import { sameCase } from '../graph/by-id.js'
import { groupedInOrderOf } from '../graph/loaders.js'
import { isUuid } from '../graph/uuid.js'
import type { AliasBook } from './alias-book.js'

/** A row that belongs to a person. */
export interface OfPersonne {
  readonly personneId: string
}

/**
 * Loader of the rows of a person, merges followed. An identifier that is not a UUID has no rows.
 * @param fetch rows whose `personneId` is one of the given identifiers, in the order in which a person's list is shown
 * @example `orientations: byPersonneLoader(personnes, (ids) => store.findByPersonnes(ids))`
 */
export const byPersonneLoader = <V extends OfPersonne>(
  personnes: AliasBook,
  fetch: (personneIds: readonly string[]) => Promise<readonly V[]>,
): DataLoader<string, V[]> =>
  new DataLoader<string, V[], string>(
    async (keys) => {
      const ids = keys.map(sameCase)
      const names = personnes.namesOf(ids.filter(isUuid))
      const rows = names.length > 0 ? await fetch(names) : []
      return groupedInOrderOf(ids.map(personnes.canonical), rows, (row) => personnes.canonical(row.personneId))
    },
    { cacheKeyFn: sameCase },
  )

/** Loader of the one row of a person; where a merge leaves several, the first in the order of `fetch`. */
export const oneByPersonneLoader = <V extends OfPersonne>(
  personnes: AliasBook,
  fetch: (personneIds: readonly string[]) => Promise<readonly V[]>,
): DataLoader<string, V | null> => {
  const lists = byPersonneLoader(personnes, fetch)
  return new DataLoader<string, V | null, string>(
    async (ids) => (await lists.loadMany(ids)).map((list) => (list instanceof Error ? list : (list[0] ?? null))),
    { cacheKeyFn: sameCase },
  )
}
