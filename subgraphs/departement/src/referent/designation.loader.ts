import { byIdLoader, byPersonneLoader, type Scope } from '@traitdunion/subgraph'
import { DesignationStore } from './designation.store.js'

export const designationLoaders = (scope: Scope) => {
  const store = new DesignationStore(scope)
  return {
    designation: byIdLoader((ids) => store.findByIds(ids)),
    designationsDePersonne: byPersonneLoader(scope.personnes, (ids) => store.findByPersonnes(ids)),
  }
}
