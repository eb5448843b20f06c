import { byIdLoader, oneByPersonneLoader, type Scope } from '@traitdunion/subgraph'
import { DossierStore } from './dossier.store.js'

export const dossierLoaders = (scope: Scope) => {
  const store = new DossierStore(scope)
  return {
    dossier: byIdLoader((ids) => store.findByIds(ids)),
    dossierDePersonne: oneByPersonneLoader(scope.personnes, (ids) => store.findAttached(ids)),
  }
}
