import { EquipePluridisciplinaire1764000000040 } from '../migrations/1764000000040-equipe-pluridisciplinaire.js'
import type { Subject } from '../subject.js'
import { PassageEquipePluridisciplinaire, SeanceEquipePluridisciplinaire } from './equipe.type.js'
import { PassageActsResolver } from './passage.acts.resolver.js'
import { PassageEntity } from './passage.entity.js'
import { PassageResolver, PersonnePassagesResolver } from './passage.resolver.js'
import { SeanceActsResolver } from './seance.acts.resolver.js'
import { SeanceEntity } from './seance.entity.js'
import { SeanceResolver } from './seance.resolver.js'

export const equipe: Subject = {
  resolvers: [SeanceActsResolver, PassageActsResolver, SeanceResolver, PassageResolver, PersonnePassagesResolver],
  types: [SeanceEquipePluridisciplinaire, PassageEquipePluridisciplinaire],
  references: {
    SeanceEquipePluridisciplinaire: ({ id }, { loaders }) => loaders.seance.load(id),
    PassageEquipePluridisciplinaire: ({ id }, { loaders }) => loaders.passage.load(id),
  },
  entities: [SeanceEntity, PassageEntity],
  migrations: [EquipePluridisciplinaire1764000000040],
}
