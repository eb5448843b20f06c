import { byPersonneLoader, type Scope } from '@traitdunion/subgraph'
import DataLoader from 'dataloader'
import { type Conservation, echeanceOf } from './conservation.rules.js'
import { ConservationPersonne } from './conservation.type.js'
import { PresenceStore } from './presence.store.js'
import { RetraitPrevuStore } from './retrait-prevu.store.js'

/** @param conservation how long the hub keeps persons */
export const conservationLoader = (
  scope: Scope,
  conservation: Conservation,
): DataLoader<string, ConservationPersonne> => {
  const presences = byPersonneLoader(scope.personnes, (ids) => new PresenceStore(scope).findByPersonnes(ids))
  const prevus = byPersonneLoader(scope.personnes, (ids) => new RetraitPrevuStore(scope).findByPersonnes(ids))
  return new DataLoader(async (ids) => {
    const [known, announced] = await Promise.all([presences.loadMany(ids), prevus.loadMany(ids)])
    return ids.map((_, rang) => {
      const [hers, prevu] = [known[rang], announced[rang]]
      if (hers instanceof Error) return hers
      if (prevu instanceof Error) return prevu
      return Object.assign(new ConservationPersonne(), {
        presences: hers ?? [],
        echeanceLe: echeanceOf(hers ?? [], conservation),
        retraitPrevuLe: prevu?.[0]?.prevuLe ?? null,
      })
    })
  })
}
