import {
  type ActOutcome,
  type Connection,
  type ErreurMetier,
  type Page,
  type PageArgs,
  pageOf,
  type Sort,
  toConnection,
} from '@traitdunion/subgraph'
import type DataLoader from 'dataloader'

/** The object as the act left it: read again, because an earlier act of the same operation may have loaded it. */
export const issueOf = async <T>(
  outcome: ActOutcome,
  loader: DataLoader<string, T | null>,
): Promise<{ readonly objet: T | null; readonly erreurs: readonly ErreurMetier[] }> =>
  outcome.kind === 'fait'
    ? { objet: await loader.clear(outcome.id).load(outcome.id), erreurs: [] }
    : { objet: null, erreurs: outcome.erreurs }

/** One page of a list, with the place of each row in the order asked. */
export const listOf = async <T extends { readonly id: string }, K extends string & keyof T>(
  pageArgs: PageArgs,
  sort: Sort<K>,
  fetch: (page: Page) => Promise<T[]>,
): Promise<Connection<T>> => {
  const page = pageOf(pageArgs, sort)
  return toConnection(await fetch(page), page, (row) => {
    const value: unknown = row[sort.key]
    return { id: row.id, key: value instanceof Date ? value.toISOString() : String(value) }
  })
}
