import type { Contexte } from '../contexte.js'
import { Projet1765000000006 } from '../migrations/1765000000006-projet.js'
import type { Sujet } from '../suivi/sujet.js'
import { ProjetEntity } from './projet.entity.js'
import { MetierRechercheResolver, PersonneProjetResolver, ProjetResolver } from './projet.resolver.js'
import { ProjetProfessionnel } from './projet.type.js'

export const projet: Sujet = {
  resolvers: [ProjetResolver, MetierRechercheResolver, PersonneProjetResolver],
  types: [ProjetProfessionnel],
  references: { ProjetProfessionnel: ({ id }: { id: string }, { loaders }: Contexte) => loaders.projet.load(id) },
  entities: [ProjetEntity],
  migrations: [Projet1765000000006],
}
