import { Orientation1764000000000 } from '../migrations/1764000000000-orientation.js'
import type { Subject } from '../subject.js'
import { OrientationEntity } from './orientation.entity.js'
import { OrientationResolver, PersonneOrientationsResolver } from './orientation.resolver.js'
import { OrientationDepartement } from './orientation.type.js'

export const orientation: Subject = {
  resolvers: [OrientationResolver, PersonneOrientationsResolver],
  types: [OrientationDepartement],
  references: {
    OrientationDepartement: ({ id }, { loaders }) => loaders.orientation.load(id),
  },
  entities: [OrientationEntity],
  migrations: [Orientation1764000000000],
}
