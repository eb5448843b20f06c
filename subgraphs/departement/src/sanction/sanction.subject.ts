import { Sanction1764000000050 } from '../migrations/1764000000050-sanction.js'
import { SanctionFoyer1764000000110 } from '../migrations/1764000000110-sanction-foyer.js'
import type { Subject } from '../subject.js'
import { SanctionActsResolver } from './sanction.acts.resolver.js'
import { SanctionEntity } from './sanction.entity.js'
import { PersonneSanctionsResolver, SanctionResolver } from './sanction.resolver.js'
import { Sanction } from './sanction.type.js'

export const sanction: Subject = {
  resolvers: [SanctionActsResolver, SanctionResolver, PersonneSanctionsResolver],
  types: [Sanction],
  references: {
    Sanction: ({ id }, { loaders }) => loaders.sanction.load(id),
  },
  entities: [SanctionEntity],
  migrations: [Sanction1764000000050, SanctionFoyer1764000000110],
}
