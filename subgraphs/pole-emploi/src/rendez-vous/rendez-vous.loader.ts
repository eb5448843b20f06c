import { byIdLoader, byPersonneLoader, type Scope } from '@traitdunion/subgraph'
import { RendezVousStore } from './rendez-vous.store.js'

export const rendezVousLoaders = (scope: Scope) => {
  const rendezVous = new RendezVousStore(scope)
  return {
    rendezVous: byIdLoader((ids) => rendezVous.findByIds(ids)),
    rendezVousDePersonne: byPersonneLoader(scope.personnes, (ids) => rendezVous.findByPersonnes(ids)),
  }
}
