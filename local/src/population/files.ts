import { CNAF_COMPLET, type Fichier } from '@traitdunion/generateur'
import type { SubgraphName } from '../rooms.js'

export interface Imported {
  readonly fichier: Fichier
  readonly partenaire: SubgraphName
  /** As in the subgraph's address. */
  readonly format: string
}

/** Generated files that the hub knows how to take, in their order: one line a format. */
export const IMPORTED: readonly Imported[] = [{ fichier: CNAF_COMPLET, partenaire: 'caf', format: 'cnaf' }]
