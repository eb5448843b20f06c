import { byIdLoader, byPersonneLoader, type Scope } from '@traitdunion/subgraph'
import { RendezVousStore } from './rendez-vous.store.js'

export const rendezVousLoaders = (scope: Scope) => {
  const store = new RendezVousStore(scope)
  return {
    rendezVous: byIdLoader((ids) => store.findByIds(ids)),
    rendezVousDePersonne: byPersonneLoader(scope.personnes, (ids) => store.findAttached(ids)),
  }
}
