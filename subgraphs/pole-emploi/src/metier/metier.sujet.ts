import { type Rooms } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { Metier1765000000000 } from '../migrations/1765000000000-metier.js'
import { MetierModifie1765000000020 } from '../migrations/1765000000020-metier-modifie.js'
import type { Sujet } from '../suivi/sujet.js'
import { MetierEntity, TensionMetierEntity } from './metier.entity.js'
import { MetierResolver } from './metier.resolver.js'
import { MetierStore } from './metier.store.js'
import { Metier } from './metier.type.js'
import { readRome } from './rome.js'

/** The list is data, so it is not in a migration: each start brings the table up to the file. */
export const loadRome = ({ dataSource }: Rooms): Promise<void> => MetierStore.load(dataSource.manager, readRome())

export const metier: Sujet = {
  resolvers: [MetierResolver],
  types: [Metier],
  references: { Metier: ({ codeRome }: { codeRome: string }, { loaders }: Contexte) => loaders.metier.load(codeRome) },
  entities: [MetierEntity, TensionMetierEntity],
  migrations: [Metier1765000000000, MetierModifie1765000000020],
}
