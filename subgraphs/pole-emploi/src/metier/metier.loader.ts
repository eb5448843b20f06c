import { groupedInOrderOf, inOrderOf, type Scope } from '@traitdunion/subgraph'
import DataLoader from 'dataloader'
import { MetierStore } from './metier.store.js'
import { Metier, type TensionMetier } from './metier.type.js'

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
