import { byIdLoader, byPersonneLoader, type Scope } from '@traitdunion/subgraph'
import { AideStore } from './aide.store.js'

export const aideLoaders = (scope: Scope) => {
  const store = new AideStore(scope)
  return {
    aide: byIdLoader((ids) => store.findByIds(ids)),
    aidesDePersonne: byPersonneLoader(scope.personnes, (ids) => store.findByPersonnes(ids)),
  }
}
