import { byIdLoader, byPersonneLoader, type Scope } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { OrientationPoleEmploi1765000000002 } from '../migrations/1765000000002-orientation.js'
import type { Sujet } from '../suivi/sujet.js'
import { OrientationEntity } from './orientation.entity.js'
import { OrientationResolver, PersonneOrientationsResolver } from './orientation.resolver.js'
import { OrientationStore } from './orientation.store.js'
import { OrientationPoleEmploi } from './orientation.type.js'

export const orientationLoaders = (scope: Scope) => {
  const orientations = new OrientationStore(scope)
  return {
    orientation: byIdLoader((ids) => orientations.findByIds(ids)),
    orientationsDePersonne: byPersonneLoader(scope.personnes, (ids) => orientations.findByPersonnes(ids)),
  }
}

export const orientation: Sujet = {
  resolvers: [OrientationResolver, PersonneOrientationsResolver],
  types: [OrientationPoleEmploi],
  references: {
    OrientationPoleEmploi: ({ id }: { id: string }, { loaders }: Contexte) => loaders.orientation.load(id),
  },
  entities: [OrientationEntity],
  migrations: [OrientationPoleEmploi1765000000002],
}
