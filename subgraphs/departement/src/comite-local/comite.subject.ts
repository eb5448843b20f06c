import { ComiteLocal1764000000070 } from '../migrations/1764000000070-comite-local.js'
import type { Subject } from '../subject.js'
import { ComiteActsResolver } from './comite.acts.resolver.js'
import { ComiteEntity } from './comite.entity.js'
import { ComiteResolver } from './comite.resolver.js'
import { ComiteLocal } from './comite.type.js'

export const comiteLocal: Subject = {
  resolvers: [ComiteActsResolver, ComiteResolver],
  types: [ComiteLocal],
  references: {
    ComiteLocal: ({ id }, { loaders }) => loaders.comite.load(id),
  },
  entities: [ComiteEntity],
  migrations: [ComiteLocal1764000000070],
}
