import DataLoader from 'dataloader'
import { groupedInOrderOf } from '../graph/loaders.js'
import type { AliasBook } from './alias-book.js'

/** A row that belongs to a person. */
export interface OfPersonne {
  readonly personneId: string
}

/**
 * Loader of the rows of a person, merges followed.
 * @param fetch rows whose `personneId` is one of the given identifiers, in the order in which a person's list is shown
 * @example `orientations: byPersonneLoader(personnes, (ids) => store.findByPersonnes(ids))`
 */
export const byPersonneLoader = <V extends OfPersonne>(
  personnes: AliasBook,
  fetch: (personneIds: readonly string[]) => Promise<readonly V[]>,
): DataLoader<string, V[]> =>
  new DataLoader<string, V[]>(async (ids) => {
    const asked = ids.map(personnes.canonical)
    const rows = await fetch(personnes.namesOf(ids))
    return groupedInOrderOf(asked, rows, (row) => personnes.canonical(row.personneId))
  })

/** Loader of the one row of a person; where a merge leaves several, the first in the order of `fetch`. */
export const oneByPersonneLoader = <V extends OfPersonne>(
  personnes: AliasBook,
  fetch: (personneIds: readonly string[]) => Promise<readonly V[]>,
): DataLoader<string, V | null> => {
  const lists = byPersonneLoader(personnes, fetch)
  return new DataLoader<string, V | null>(async (ids) =>
    (await lists.loadMany(ids)).map((list) => (list instanceof Error ? list : (list[0] ?? null))),
  )
}
