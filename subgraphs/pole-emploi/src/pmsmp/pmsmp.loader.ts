import { byIdLoader, byPersonneLoader, type Scope } from '@traitdunion/subgraph'
import { PmsmpStore } from './pmsmp.store.js'

export const pmsmpLoaders = (scope: Scope) => {
  const conventions = new PmsmpStore(scope)
  return {
    convention: byIdLoader((ids) => conventions.findByIds(ids)),
    conventionsDePersonne: byPersonneLoader(scope.personnes, (ids) => conventions.findByPersonnes(ids)),
  }
}
