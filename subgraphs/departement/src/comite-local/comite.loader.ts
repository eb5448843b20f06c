import { byIdLoader, type Scope } from '@traitdunion/subgraph'
import { ComiteStore } from './comite.store.js'

export const comiteLoaders = (scope: Scope) => {
  const store = new ComiteStore(scope)
  return {
    comite: byIdLoader((ids) => store.findByIds(ids)),
  }
}
