import type { Contexte } from '../contexte.js'
import { OrientationPoleEmploi1765000000002 } from '../migrations/1765000000002-orientation.js'
import type { Sujet } from '../suivi/sujet.js'
import { OrientationEntity } from './orientation.entity.js'
import { OrientationResolver, PersonneOrientationsResolver } from './orientation.resolver.js'
import { OrientationPoleEmploi } from './orientation.type.js'

export const orientation: Sujet = {
  resolvers: [OrientationResolver, PersonneOrientationsResolver],
  types: [OrientationPoleEmploi],
  references: {
    OrientationPoleEmploi: ({ id }: { id: string }, { loaders }: Contexte) => loaders.orientation.load(id),
  },
  entities: [OrientationEntity],
  migrations: [OrientationPoleEmploi1765000000002],
}
