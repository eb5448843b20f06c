import { byIdLoader, type Scope } from '@traitdunion/subgraph'
import { OffreStore } from './offre.store.js'

export const offreLoaders = (scope: Scope) => {
  const offres = new OffreStore(scope)
  return { offre: byIdLoader((ids) => offres.findByIds(ids)) }
}
