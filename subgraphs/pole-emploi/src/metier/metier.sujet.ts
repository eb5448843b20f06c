import { groupedInOrderOf, inOrderOf, type Rooms, type Scope } from '@traitdunion/subgraph'
import DataLoader from 'dataloader'
import type { Contexte } from '../contexte.js'
import { Metier1765000000000 } from '../migrations/1765000000000-metier.js'
import type { Sujet } from '../suivi/sujet.js'
import { MetierEntity, TensionMetierEntity } from './metier.entity.js'
import { MetierResolver } from './metier.resolver.js'
import { MetierStore } from './metier.store.js'
import { Metier, type TensionMetier } from './metier.type.js'
import { readRome } from './rome.js'

export const metierLoaders = (scope: Scope) => {
  const metiers = new MetierStore(scope)
  return {
    metier: new DataLoader<string, Metier | null>(async (codes) =>
      inOrderOf(codes, await metiers.findByCodes(codes), ({ codeRome }) => codeRome),
    ),
    tensionsDeMetier: new DataLoader<string, TensionMetier[]>(async (codes) =>
      groupedInOrderOf(codes, await metiers.findTensions(codes), ({ codeRome }) => codeRome),
    ),
  }
}

/** The list is data, so it is not in a migration: each start brings the table up to the file. */
export const loadRome = ({ dataSource }: Rooms): Promise<void> => MetierStore.load(dataSource.manager, readRome())

export const metier: Sujet = {
  resolvers: [MetierResolver],
  types: [Metier],
  references: { Metier: ({ codeRome }: { codeRome: string }, { loaders }: Contexte) => loaders.metier.load(codeRome) },
  entities: [MetierEntity, TensionMetierEntity],
  migrations: [Metier1765000000000],
}
