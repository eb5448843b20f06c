import DataLoader from 'dataloader'
import { inOrderOf } from './loaders.js'
import { isUuid } from './uuid.js'

/**
 * Loader of objects by their key, batched for one request. A key that is not a UUID finds nothing.
 * @example `orientation: byIdLoader((ids) => store.findByIds(ids))`
 */
export const byIdLoader = <V extends { readonly id: string }>(
  fetch: (ids: readonly string[]) => Promise<readonly V[]>,
): DataLoader<string, V | null> =>
  new DataLoader<string, V | null>(async (ids) => {
    const asked = ids.filter(isUuid).map((id) => id.toLowerCase())
    const rows = asked.length > 0 ? await fetch(asked) : []
    return inOrderOf(
      ids.map((id) => id.toLowerCase()),
      rows,
      (row) => row.id,
    )
  })
