import { byIdLoader, byPersonneLoader, groupedInOrderOf, type Scope } from '@traitdunion/subgraph'
import DataLoader from 'dataloader'
import { ContratStore } from './contrat.store.js'
import { VersionStore } from './version.store.js'
import type { VersionContrat } from './version.type.js'

export const contratLoaders = (scope: Scope) => {
  const contrats = new ContratStore(scope)
  const versions = new VersionStore(scope)
  return {
    contrat: byIdLoader((ids) => contrats.findByIds(ids)),
    contratsDePersonne: byPersonneLoader(scope.personnes, (ids) => contrats.findByPersonnes(ids)),
    versionsDeContrat: new DataLoader<string, VersionContrat[]>(async (ids) =>
      groupedInOrderOf(ids, await versions.findByContrats(ids), ({ contratId }) => contratId),
    ),
  }
}
