import { byIdLoader, byPersonneLoader, type Scope } from '@traitdunion/subgraph'
import { InscriptionStore } from './inscription.store.js'

export const inscriptionLoaders = (scope: Scope) => {
  const inscriptions = new InscriptionStore(scope)
  return {
    inscription: byIdLoader((ids) => inscriptions.findByIds(ids)),
    inscriptionsDePersonne: byPersonneLoader(scope.personnes, (ids) => inscriptions.findByPersonnes(ids)),
  }
}
