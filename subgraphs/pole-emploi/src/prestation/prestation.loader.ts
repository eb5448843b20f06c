import { byIdLoader, byPersonneLoader, type Scope } from '@traitdunion/subgraph'
import { PrestationStore } from './prestation.store.js'

export const prestationLoaders = (scope: Scope) => {
  const prestations = new PrestationStore(scope)
  return {
    prestation: byIdLoader((ids) => prestations.findByIds(ids)),
    prestationsDePersonne: byPersonneLoader(scope.personnes, (ids) => prestations.findByPersonnes(ids)),
  }
}
