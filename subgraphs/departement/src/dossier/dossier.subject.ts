import { Dossier1764000000080 } from '../migrations/1764000000080-dossier.js'
import type { Subject } from '../subject.js'
import { DossierActsResolver } from './dossier.acts.resolver.js'
import { DossierEntity } from './dossier.entity.js'
import { DossierResolver, PersonneDossierResolver } from './dossier.resolver.js'
import { DossierDepartement } from './dossier.type.js'

export const dossier: Subject = {
  resolvers: [DossierActsResolver, DossierResolver, PersonneDossierResolver],
  types: [DossierDepartement],
  references: {
    DossierDepartement: ({ id }, { loaders }) => loaders.dossier.load(id),
  },
  entities: [DossierEntity],
  migrations: [Dossier1764000000080],
}
