/** One listed error: what happened, why, what to do next. In French, never with a personal value. */
export interface Erreur {
  readonly titre: string
  readonly cause: string
  readonly action: string
}

/** Each room lists its own codes in `src/errors.ts`; the reference pages are generated from all the lists. */
export type Erreurs = Readonly<Record<string, Erreur>>
