import type { Contexte } from '../contexte.js'
import { Prestation1765000000007 } from '../migrations/1765000000007-prestation.js'
import type { Sujet } from '../suivi/sujet.js'
import { PrestationEntity } from './prestation.entity.js'
import { PersonnePrestationsResolver, PrestationResolver } from './prestation.resolver.js'
import { PrestationPoleEmploi } from './prestation.type.js'

export const prestation: Sujet = {
  resolvers: [PrestationResolver, PersonnePrestationsResolver],
  types: [PrestationPoleEmploi],
  references: { PrestationPoleEmploi: ({ id }: { id: string }, { loaders }: Contexte) => loaders.prestation.load(id) },
  entities: [PrestationEntity],
  migrations: [Prestation1765000000007],
}
