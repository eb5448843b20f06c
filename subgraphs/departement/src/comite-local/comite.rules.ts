import type { Objectif } from './comite.entity.js'

export type RefusComite = 'COMITE_NOM_ABSENT' | 'OBJECTIF_INCOMPLET'

/** An objective without its indicator, its unit or a value to reach cannot be followed. */
export const refusalsOfObjectifs = (objectifs: readonly Objectif[]): RefusComite[] =>
  objectifs.some(
    ({ libelle, indicateur, unite, valeurCible }) =>
      [libelle, indicateur, unite].some((text) => text.trim() === '') ||
      !Number.isFinite(valeurCible) ||
      valeurCible < 0,
  )
    ? ['OBJECTIF_INCOMPLET']
    : []
