import type { SourceDonnee } from '@traitdunion/parcours'
import { addMonths, type CivilDate } from '@traitdunion/subgraph'

/** Until when a partner accompanied a person; null for as long as it does. */
export interface Presence {
  readonly source: SourceDonnee
  readonly jusqua: CivilDate | null
}

/** How long a person is kept once the last partner has stopped accompanying her. */
export interface Conservation {
  /** Months after the end told by a source; by default, and for those that have a duration of their own. */
  readonly mois: number
  readonly moisParSource: Readonly<Partial<Record<SourceDonnee, number>>>
  /** Days between the announcement of a withdrawal and the withdrawal. */
  readonly preavisJours: number
}

/** Two years from the last accompaniment (CASF, R263-8), announced a month before. */
export const CONSERVATION: Conservation = { mois: 24, moisParSource: {}, preavisJours: 30 }

/**
 * The day from which a person may be withdrawn: the latest of what each partner's duration gives.
 * @returns null as long as one partner accompanies her, or none has said anything
 */
export const echeanceOf = (presences: readonly Presence[], conservation: Conservation): CivilDate | null => {
  const { mois, moisParSource } = conservation
  const ends = presences.map(({ source, jusqua }) => jusqua && addMonths(jusqua, moisParSource[source] ?? mois))
  if (ends.length === 0 || ends.includes(null)) return null
  return (ends as CivilDate[]).sort().at(-1) as CivilDate
}
