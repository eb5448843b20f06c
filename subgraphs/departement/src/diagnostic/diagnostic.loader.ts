import { byIdLoader, byPersonneLoader, type Scope } from '@traitdunion/subgraph'
import { DiagnosticStore } from './diagnostic.store.js'

export const diagnosticLoaders = (scope: Scope) => {
  const store = new DiagnosticStore(scope)
  return {
    diagnostic: byIdLoader((ids) => store.readByIds(ids)),
    diagnosticsDePersonne: byPersonneLoader(scope.personnes, (ids) => store.readByPersonnes(ids)),
  }
}
