import {
  type Connection,
  type Ordre,
  type Page,
  type PageArgs,
  pageOf,
  type Sort,
  sortOf,
  toConnection,
} from '@traitdunion/subgraph'

/**
 * One page of a list: arguments read, rows fetched, cursors made from the sorted property.
 * @param find rows in the order of `sort`, one beyond the page
 */
export const pagedList = async <K extends string, T extends { readonly id: string } & { readonly [P in K]: unknown }>(
  pageArgs: PageArgs,
  tri: { readonly [P in K]?: Ordre | null } | null,
  byDefault: Sort<K>,
  find: (sort: Sort<K>, page: Page) => Promise<T[]>,
): Promise<Connection<T>> => {
  const sort = sortOf<K>(tri, byDefault)
  const page = pageOf(pageArgs, sort)
  return toConnection(await find(sort, page), page, (row) => {
    const value: unknown = row[sort.key]
    return { id: row.id, key: value instanceof Date ? value.toISOString() : String(value) }
  })
}
