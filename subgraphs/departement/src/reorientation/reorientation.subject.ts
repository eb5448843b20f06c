import { Reorientation1764000000010 } from '../migrations/1764000000010-reorientation.js'
import type { Subject } from '../subject.js'
import { ReorientationActsResolver } from './reorientation.acts.resolver.js'
import { ReorientationEntity } from './reorientation.entity.js'
import { PersonneReorientationsResolver, ReorientationResolver } from './reorientation.resolver.js'
import { ReorientationDepartement } from './reorientation.type.js'

export const reorientation: Subject = {
  resolvers: [ReorientationActsResolver, ReorientationResolver, PersonneReorientationsResolver],
  types: [ReorientationDepartement],
  references: {
    ReorientationDepartement: ({ id }, { loaders }) => loaders.reorientation.load(id),
  },
  entities: [ReorientationEntity],
  migrations: [Reorientation1764000000010],
}
