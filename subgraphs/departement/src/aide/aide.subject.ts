import { AideAccordee1764000000060 } from '../migrations/1764000000060-aide-accordee.js'
import type { Subject } from '../subject.js'
import { AideActsResolver } from './aide.acts.resolver.js'
import { AideEntity } from './aide.entity.js'
import { AideResolver, PersonneAidesResolver } from './aide.resolver.js'
import { AideAccordee } from './aide.type.js'

export const aide: Subject = {
  resolvers: [AideActsResolver, AideResolver, PersonneAidesResolver],
  types: [AideAccordee],
  references: {
    AideAccordee: ({ id }, { loaders }) => loaders.aide.load(id),
  },
  entities: [AideEntity],
  migrations: [AideAccordee1764000000060],
}
