import type { SourceDonnee } from '@traitdunion/parcours'
import { byPersonneLoader, type Scope } from '@traitdunion/subgraph'
import DataLoader from 'dataloader'
import { differencesOf, inOrderOfSources } from '../source/arbitrage.rules.js'
import { isSameCoordonnees } from './contact.rules.js'
import { ContactStore } from './contact.store.js'
import { ContactPersonne } from './contact.type.js'

/**
 * What each source says of a person's contact, the one to show first.
 * @param ordre configured order of sources
 */
export const contactsLoader = (scope: Scope, ordre: readonly SourceDonnee[]): DataLoader<string, ContactPersonne[]> => {
  const store = new ContactStore(scope)
  const values = byPersonneLoader(scope.personnes, (ids) => store.findByPersonnes(ids))
  return new DataLoader(async (ids) =>
    (await values.loadMany(ids)).map((found) => {
      if (found instanceof Error) return found
      const ordered = inOrderOfSources(found, ordre)
      return ordered.map((value) =>
        Object.assign(new ContactPersonne(), value, { differences: differencesOf(value, ordered, isSameCoordonnees) }),
      )
    }),
  )
}
