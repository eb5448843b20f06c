import { byIdLoader, byPersonneLoader, type Scope, type SubgraphDefinition } from '@traitdunion/subgraph'
import { Orientation1764000000000 } from './migrations/1764000000000-orientation.js'
import { OrientationEntity } from './orientation/orientation.entity.js'
import { OrientationResolver, PersonneOrientationsResolver } from './orientation/orientation.resolver.js'
import { OrientationStore } from './orientation/orientation.store.js'
import { OrientationDepartement } from './orientation/orientation.type.js'
import { personneReference } from './personne/personne.reference.js'

const loaders = (scope: Scope) => {
  const orientations = new OrientationStore(scope)
  return {
    orientation: byIdLoader((ids) => orientations.findByIds(ids)),
    orientationsDePersonne: byPersonneLoader(scope.personnes, (ids) => orientations.findByPersonnes(ids)),
  }
}

export type Loaders = ReturnType<typeof loaders>

export const departement: SubgraphDefinition<Loaders> = {
  nom: 'departement',
  resolvers: [OrientationResolver, PersonneOrientationsResolver],
  types: [OrientationDepartement],
  references: {
    Personne: personneReference,
    OrientationDepartement: ({ id }, { loaders }) => loaders.orientation.load(id),
  },
  entities: [OrientationEntity],
  migrations: [Orientation1764000000000],
  loaders,
}
