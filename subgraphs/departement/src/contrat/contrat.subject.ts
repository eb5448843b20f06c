import { Contrat1764000000100 } from '../migrations/1764000000100-contrat.js'
import { ContratEffacable1764000000115 } from '../migrations/1764000000115-contrat-effacable.js'
import type { Subject } from '../subject.js'
import { ActionResolver } from './action.resolver.js'
import { ContratActsResolver } from './contrat.acts.resolver.js'
import { ContratEntity } from './contrat.entity.js'
import { ContratResolver, PersonneContratsResolver } from './contrat.resolver.js'
import { ContratDepartement } from './contrat.type.js'
import { ActionEntity, VersionEntity } from './version.entity.js'
import { ActionContrat, VersionContrat } from './version.type.js'

export const contrat: Subject = {
  resolvers: [ContratActsResolver, ContratResolver, PersonneContratsResolver, ActionResolver],
  types: [ContratDepartement, VersionContrat, ActionContrat],
  references: {
    ContratDepartement: ({ id }, { loaders }) => loaders.contrat.load(id),
  },
  entities: [ContratEntity, VersionEntity, ActionEntity],
  migrations: [Contrat1764000000100, ContratEffacable1764000000115],
}
