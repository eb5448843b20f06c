import { byIdLoader, byPersonneLoader, type Scope } from '@traitdunion/subgraph'
import { OrientationStore } from './orientation.store.js'

export const orientationLoaders = (scope: Scope) => {
  const orientations = new OrientationStore(scope)
  return {
    orientation: byIdLoader((ids) => orientations.findByIds(ids)),
    orientationsDePersonne: byPersonneLoader(scope.personnes, (ids) => orientations.findByPersonnes(ids)),
  }
}
