import { byIdLoader, byPersonneLoader, groupedInOrderOf, type Scope } from '@traitdunion/subgraph'
import DataLoader from 'dataloader'
import type { PassageEquipePluridisciplinaire } from './equipe.type.js'
import { PassageStore } from './passage.store.js'
import { SeanceStore } from './seance.store.js'

export const equipeLoaders = (scope: Scope) => {
  const seances = new SeanceStore(scope)
  const passages = new PassageStore(scope)
  return {
    seance: byIdLoader((ids) => seances.findByIds(ids)),
    passage: byIdLoader((ids) => passages.findByIds(ids)),
    passagesDePersonne: byPersonneLoader(scope.personnes, (ids) => passages.findByPersonnes(ids)),
    passagesDeSeance: new DataLoader<string, PassageEquipePluridisciplinaire[]>(async (ids) =>
      groupedInOrderOf<string | null, PassageEquipePluridisciplinaire>(
        ids,
        await passages.findBySeances(ids),
        ({ seanceId }) => seanceId,
      ),
    ),
  }
}
