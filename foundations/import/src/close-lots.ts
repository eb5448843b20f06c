import type { AppariementClient } from '@traitdunion/subgraph'
import type { DataSource } from 'typeorm'
import { LotStore } from './lot.store.js'

/** All the persons of a département are shown in one answer; a service that dies breaks the connection before. */
const WITHIN_S = 30 * 60

/**
 * Tells the matching service what became of each lot. The reference of a lot is its import, and every call is
 * idempotent: whatever died in between, saying it again is right.
 * @throws the last fault; what is left is told next time
 */
export const closeLots = async (dataSource: DataSource, client: AppariementClient): Promise<void> => {
  const store = new LotStore(dataSource)
  let fault: unknown
  for (const importId of await store.findAll())
    await store
      .closeOne(importId, async ({ issue }) => {
        const { lot } = await client.openLot(importId)
        await (issue === 'CONFIRMER' ? client.confirm(lot, undefined, WITHIN_S) : client.reject(lot, WITHIN_S))
      })
      .catch((error) => {
        fault = error
      })
  if (fault) throw fault
}
