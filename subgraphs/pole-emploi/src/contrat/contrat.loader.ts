import { byIdLoader, byPersonneLoader, type Scope } from '@traitdunion/subgraph'
import { ContratStore } from './contrat.store.js'

export const contratLoaders = (scope: Scope) => {
  const contrats = new ContratStore(scope)
  return {
    contrat: byIdLoader((ids) => contrats.findByIds(ids)),
    contratsDePersonne: byPersonneLoader(scope.personnes, (ids) => contrats.findByPersonnes(ids)),
  }
}
