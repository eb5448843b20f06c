import { byIdLoader, oneByPersonneLoader, type Scope } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { Projet1765000000006 } from '../migrations/1765000000006-projet.js'
import type { Sujet } from '../suivi/sujet.js'
import { ProjetEntity } from './projet.entity.js'
import { MetierRechercheResolver, PersonneProjetResolver, ProjetResolver } from './projet.resolver.js'
import { ProjetStore } from './projet.store.js'
import { ProjetProfessionnel } from './projet.type.js'

export const projetLoaders = (scope: Scope) => {
  const projets = new ProjetStore(scope)
  return {
    projet: byIdLoader((ids) => projets.findByIds(ids)),
    projetDePersonne: oneByPersonneLoader(scope.personnes, (ids) => projets.findByPersonnes(ids)),
  }
}

export const projet: Sujet = {
  resolvers: [ProjetResolver, MetierRechercheResolver, PersonneProjetResolver],
  types: [ProjetProfessionnel],
  references: { ProjetProfessionnel: ({ id }: { id: string }, { loaders }: Contexte) => loaders.projet.load(id) },
  entities: [ProjetEntity],
  migrations: [Projet1765000000006],
}
