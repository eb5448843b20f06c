import type { CivilDate } from '@traitdunion/subgraph'

const PARIS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' })

/** The legal day of an instant: shortly after midnight in Paris, universal time still says yesterday. */
export const dayOf = (instant: Date): CivilDate => PARIS.format(instant)
