import type { Contexte } from '../contexte.js'
import { RendezVous1765000000004 } from '../migrations/1765000000004-rendez-vous.js'
import type { Sujet } from '../suivi/sujet.js'
import { RendezVousEntity } from './rendez-vous.entity.js'
import { PersonneRendezVousResolver, RendezVousResolver } from './rendez-vous.resolver.js'
import { RendezVousPoleEmploi } from './rendez-vous.type.js'

export const rendezVous: Sujet = {
  resolvers: [RendezVousResolver, PersonneRendezVousResolver],
  types: [RendezVousPoleEmploi],
  references: {
    RendezVousPoleEmploi: ({ id }: { id: string }, { loaders }: Contexte) => loaders.rendezVous.load(id),
  },
  entities: [RendezVousEntity],
  migrations: [RendezVous1765000000004],
}
