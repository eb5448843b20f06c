import { DesignationReferent1764000000020 } from '../migrations/1764000000020-designation-referent.js'
import type { Subject } from '../subject.js'
import { DesignationActsResolver } from './designation.acts.resolver.js'
import { DesignationEntity } from './designation.entity.js'
import { DesignationResolver, PersonneDesignationsResolver } from './designation.resolver.js'
import { DesignationReferent } from './designation.type.js'

export const referent: Subject = {
  resolvers: [DesignationActsResolver, DesignationResolver, PersonneDesignationsResolver],
  types: [DesignationReferent],
  references: {
    DesignationReferent: ({ id }, { loaders }) => loaders.designation.load(id),
  },
  entities: [DesignationEntity],
  migrations: [DesignationReferent1764000000020],
}
