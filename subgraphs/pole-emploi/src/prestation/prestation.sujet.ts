import { byIdLoader, byPersonneLoader, type Scope } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { Prestation1765000000007 } from '../migrations/1765000000007-prestation.js'
import type { Sujet } from '../suivi/sujet.js'
import { PrestationEntity } from './prestation.entity.js'
import { PersonnePrestationsResolver, PrestationResolver } from './prestation.resolver.js'
import { PrestationStore } from './prestation.store.js'
import { PrestationPoleEmploi } from './prestation.type.js'

export const prestationLoaders = (scope: Scope) => {
  const prestations = new PrestationStore(scope)
  return {
    prestation: byIdLoader((ids) => prestations.findByIds(ids)),
    prestationsDePersonne: byPersonneLoader(scope.personnes, (ids) => prestations.findByPersonnes(ids)),
  }
}

export const prestation: Sujet = {
  resolvers: [PrestationResolver, PersonnePrestationsResolver],
  types: [PrestationPoleEmploi],
  references: { PrestationPoleEmploi: ({ id }: { id: string }, { loaders }: Contexte) => loaders.prestation.load(id) },
  entities: [PrestationEntity],
  migrations: [Prestation1765000000007],
}
