import type { Contexte } from '../contexte.js'
import { Pmsmp1765000000008 } from '../migrations/1765000000008-pmsmp.js'
import type { Sujet } from '../suivi/sujet.js'
import { ConventionPmsmpEntity } from './pmsmp.entity.js'
import { PersonnePmsmpResolver, PmsmpResolver } from './pmsmp.resolver.js'
import { ConventionPmsmp } from './pmsmp.type.js'

export const pmsmp: Sujet = {
  resolvers: [PmsmpResolver, PersonnePmsmpResolver],
  types: [ConventionPmsmp],
  references: { ConventionPmsmp: ({ id }: { id: string }, { loaders }: Contexte) => loaders.convention.load(id) },
  entities: [ConventionPmsmpEntity],
  migrations: [Pmsmp1765000000008],
}
