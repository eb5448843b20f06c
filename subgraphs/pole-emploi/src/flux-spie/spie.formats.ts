import type { FileFormat } from '@traitdunion/import'
import { annuaireOf, type Rooms } from '@traitdunion/subgraph'
import { formatActions } from './actions/actions.format.js'
import { formatPrincipal } from './principal/principal.format.js'

/** The extracts of France Travail for the SPIE, over the rooms that they ask. */
export const spieFormats = ({ config }: Rooms): readonly FileFormat[] =>
  [formatPrincipal(annuaireOf(config)), formatActions] as readonly FileFormat[]
