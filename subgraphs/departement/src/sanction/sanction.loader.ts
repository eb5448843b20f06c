import { byIdLoader, byPersonneLoader, type Scope } from '@traitdunion/subgraph'
import { SanctionStore } from './sanction.store.js'

export const sanctionLoaders = (scope: Scope) => {
  const store = new SanctionStore(scope)
  return {
    sanction: byIdLoader((ids) => store.findByIds(ids)),
    sanctionsDePersonne: byPersonneLoader(scope.personnes, (ids) => store.findByPersonnes(ids)),
  }
}
