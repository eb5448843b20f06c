import { byIdLoader, byPersonneLoader, type Scope } from '@traitdunion/subgraph'
import { ReorientationStore } from './reorientation.store.js'

export const reorientationLoaders = (scope: Scope) => {
  const store = new ReorientationStore(scope)
  return {
    reorientation: byIdLoader((ids) => store.findByIds(ids)),
    reorientationsDePersonne: byPersonneLoader(scope.personnes, (ids) => store.findByPersonnes(ids)),
  }
}
