import { byIdLoader, oneByPersonneLoader, type Scope } from '@traitdunion/subgraph'
import { ProjetStore } from './projet.store.js'

export const projetLoaders = (scope: Scope) => {
  const projets = new ProjetStore(scope)
  return {
    projet: byIdLoader((ids) => projets.findByIds(ids)),
    projetDePersonne: oneByPersonneLoader(scope.personnes, (ids) => projets.findByPersonnes(ids)),
  }
}
