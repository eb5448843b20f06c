import type { AppariementClient } from '@traitdunion/subgraph'
import type { Preparing } from './format.js'
import { matchPersons, persist } from './match-persons.js'
import type { Releve } from './rapport.js'

/** Matches the persons of one import into its own lot, opened with the first of them. */
export const matcherOf = (client: AppariementClient, importId: string, releve: Releve): Preparing<unknown>['match'] => {
  let lot: string | undefined
  return async (enregistrements) => {
    if (enregistrements.length === 0) return new Map()
    lot ??= (await persist(() => client.openLot(importId))).lot
    const found = await matchPersons(client, lot, enregistrements)
    for (const { issue } of found.values()) releve.count(`rapprochement${issue}`)
    return found
  }
}
