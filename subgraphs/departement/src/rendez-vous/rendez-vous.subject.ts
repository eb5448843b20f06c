import { RendezVous1764000000030 } from '../migrations/1764000000030-rendez-vous.js'
import type { Subject } from '../subject.js'
import { RendezVousActsResolver } from './rendez-vous.acts.resolver.js'
import { RendezVousEntity } from './rendez-vous.entity.js'
import { PersonneRendezVousResolver, RendezVousResolver } from './rendez-vous.resolver.js'
import { RendezVousDepartement } from './rendez-vous.type.js'

export const rendezVous: Subject = {
  resolvers: [RendezVousActsResolver, RendezVousResolver, PersonneRendezVousResolver],
  types: [RendezVousDepartement],
  references: {
    RendezVousDepartement: ({ id }, { loaders }) => loaders.rendezVous.load(id),
  },
  entities: [RendezVousEntity],
  migrations: [RendezVous1764000000030],
}
