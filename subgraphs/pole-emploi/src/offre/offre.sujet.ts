import type { Contexte } from '../contexte.js'
import { Offre1765000000005 } from '../migrations/1765000000005-offre.js'
import type { Sujet } from '../suivi/sujet.js'
import { OffreEntity } from './offre.entity.js'
import { OffreResolver } from './offre.resolver.js'
import { Offre } from './offre.type.js'

export const offre: Sujet = {
  resolvers: [OffreResolver],
  types: [Offre],
  references: { Offre: ({ id }: { id: string }, { loaders }: Contexte) => loaders.offre.load(id) },
  entities: [OffreEntity],
  migrations: [Offre1765000000005],
}
