import { type ErreurMetier, isUuid } from '@traitdunion/subgraph'
import { refusOf } from '../errors.js'

/** A key of the hub that is not a UUID is refused by its name, before it reaches the database. */
export const malformedKeysOf = (cles: Readonly<Record<string, string | null | undefined>>): ErreurMetier[] =>
  Object.entries(cles)
    .filter(([, cle]) => cle != null && !isUuid(cle))
    .map(([champ]) => refusOf('CLE_MAL_FORMEE', champ))
