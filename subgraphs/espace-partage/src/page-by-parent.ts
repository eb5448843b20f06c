import DataLoader from 'dataloader'

export interface PageOf<A> {
  readonly parent: string
  readonly args: A
}

/**
 * Loader of one page of a list per parent: the parents that ask for the same page are answered by one query, so a list
 * of twenty persons with their events costs what one person costs.
 * @param fetch rows of each parent, in order, one beyond the page
 */
export const pageByParentLoader = <A, V>(
  fetch: (parents: readonly string[], args: A) => Promise<ReadonlyMap<string, V[]>>,
): DataLoader<PageOf<A>, V[], string> =>
  new DataLoader<PageOf<A>, V[], string>(
    async (keys) => {
      const groups = new Map<string, { readonly args: A; readonly parents: Set<string> }>()
      for (const { parent, args } of keys) {
        const group = groups.get(JSON.stringify(args)) ?? { args, parents: new Set() }
        groups.set(JSON.stringify(args), { args, parents: group.parents.add(parent) })
      }
      const found = new Map<string, ReadonlyMap<string, V[]>>()
      for (const [group, { args, parents }] of groups) found.set(group, await fetch([...parents], args))
      return keys.map(({ parent, args }) => found.get(JSON.stringify(args))?.get(parent) ?? [])
    },
    { cacheKeyFn: ({ parent, args }) => JSON.stringify([parent, args]) },
  )
