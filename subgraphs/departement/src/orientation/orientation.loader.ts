import { byIdLoader, byPersonneLoader, type Scope } from '@traitdunion/subgraph'
import { OrientationStore } from './orientation.store.js'

export const orientationLoaders = (scope: Scope) => {
  const store = new OrientationStore(scope)
  return {
    orientation: byIdLoader((ids) => store.findByIds(ids)),
    orientationsDePersonne: byPersonneLoader(scope.personnes, (ids) => store.findByPersonnes(ids)),
  }
}
