import type { Contexte } from '../contexte.js'
import { Inscription1765000000001 } from '../migrations/1765000000001-inscription.js'
import type { Sujet } from '../suivi/sujet.js'
import { InscriptionEntity } from './inscription.entity.js'
import { InscriptionResolver, PersonneInscriptionsResolver } from './inscription.resolver.js'
import { InscriptionPoleEmploi } from './inscription.type.js'

export const inscription: Sujet = {
  resolvers: [InscriptionResolver, PersonneInscriptionsResolver],
  types: [InscriptionPoleEmploi],
  references: {
    InscriptionPoleEmploi: ({ id }: { id: string }, { loaders }: Contexte) => loaders.inscription.load(id),
  },
  entities: [InscriptionEntity],
  migrations: [Inscription1765000000001],
}
