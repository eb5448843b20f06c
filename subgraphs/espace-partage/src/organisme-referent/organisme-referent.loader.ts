import type { SourceDonnee } from '@traitdunion/parcours'
import { byPersonneLoader, type Scope } from '@traitdunion/subgraph'
import DataLoader from 'dataloader'
import { differencesOf, inOrderOfSources } from '../source/arbitrage.rules.js'
import type { OrganismeReferentEntity } from './organisme-referent.entity.js'
import { OrganismeReferentStore } from './organisme-referent.store.js'
import { OrganismeReferent } from './organisme-referent.type.js'

/** A source that names no référent does not contradict the one that does. */
const isSame = (a: OrganismeReferentEntity, b: OrganismeReferentEntity) =>
  a.organisationId === b.organisationId &&
  (!a.professionnelId || !b.professionnelId || a.professionnelId === b.professionnelId)

/**
 * What each source says of a person's organisme référent, the one to show first.
 * @param ordre configured order of sources
 */
export const organismesReferentsLoader = (
  scope: Scope,
  ordre: readonly SourceDonnee[],
): DataLoader<string, OrganismeReferent[]> => {
  const store = new OrganismeReferentStore(scope)
  const values = byPersonneLoader(scope.personnes, (ids) => store.findByPersonnes(ids))
  return new DataLoader(async (ids) =>
    (await values.loadMany(ids)).map((found) => {
      if (found instanceof Error) return found
      const ordered = inOrderOfSources(found, ordre)
      return ordered.map((value) =>
        Object.assign(new OrganismeReferent(), value, { differences: differencesOf(value, ordered, isSame) }),
      )
    }),
  )
}
