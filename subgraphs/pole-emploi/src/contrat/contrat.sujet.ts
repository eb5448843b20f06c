import type { Contexte } from '../contexte.js'
import { Contrat1765000000003 } from '../migrations/1765000000003-contrat.js'
import { ContratDelai1765000000010 } from '../migrations/1765000000010-contrat-delai.js'
import type { Sujet } from '../suivi/sujet.js'
import { ContratEntity } from './contrat.entity.js'
import { ContratResolver, PersonneContratsResolver } from './contrat.resolver.js'
import { ContratPoleEmploi } from './contrat.type.js'

export const contrat: Sujet = {
  resolvers: [ContratResolver, PersonneContratsResolver],
  types: [ContratPoleEmploi],
  references: { ContratPoleEmploi: ({ id }: { id: string }, { loaders }: Contexte) => loaders.contrat.load(id) },
  entities: [ContratEntity],
  migrations: [Contrat1765000000003, ContratDelai1765000000010],
}
