import { byIdLoader, byPersonneLoader, type Scope } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { Inscription1765000000001 } from '../migrations/1765000000001-inscription.js'
import type { Sujet } from '../suivi/sujet.js'
import { InscriptionEntity } from './inscription.entity.js'
import { InscriptionResolver, PersonneInscriptionsResolver } from './inscription.resolver.js'
import { InscriptionStore } from './inscription.store.js'
import { InscriptionPoleEmploi } from './inscription.type.js'

export const inscriptionLoaders = (scope: Scope) => {
  const inscriptions = new InscriptionStore(scope)
  return {
    inscription: byIdLoader((ids) => inscriptions.findByIds(ids)),
    inscriptionsDePersonne: byPersonneLoader(scope.personnes, (ids) => inscriptions.findByPersonnes(ids)),
  }
}

export const inscription: Sujet = {
  resolvers: [InscriptionResolver, PersonneInscriptionsResolver],
  types: [InscriptionPoleEmploi],
  references: {
    InscriptionPoleEmploi: ({ id }: { id: string }, { loaders }: Contexte) => loaders.inscription.load(id),
  },
  entities: [InscriptionEntity],
  migrations: [Inscription1765000000001],
}
