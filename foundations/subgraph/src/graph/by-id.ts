import DataLoader from 'dataloader'
import { inOrderOf } from './loaders.js'
import { isUuid } from './uuid.js'

/** PostgreSQL gives UUIDs in lower case; who asks in upper case means the same object. */
export const sameCase = (key: string): string => String(key).toLowerCase()

/**
 * Loader of objects by their key, batched for one request. A key that is not a UUID finds nothing.
 * @example `orientation: byIdLoader((ids) => store.findByIds(ids))`
 */
export const byIdLoader = <V extends { readonly id: string }>(
  fetch: (ids: readonly string[]) => Promise<readonly V[]>,
): DataLoader<string, V | null> =>
  new DataLoader<string, V | null, string>(
    async (keys) => {
      const ids = keys.map(sameCase)
      const asked = ids.filter(isUuid)
      const rows = asked.length > 0 ? await fetch(asked) : []
      return inOrderOf(ids, rows, (row) => row.id)
    },
    { cacheKeyFn: sameCase },
  )
