import liste from './errors.json'

/** Everything that can go wrong before an operation leaves, in the words that its reader sees. */
export const erreurs = liste

export type CodeErreur = keyof typeof erreurs

/** A refusal as a value: one of our codes and, when `acces` gave its own, that one too. */
export interface Refus {
  readonly kind: 'refus'
  readonly code: CodeErreur
  /** Code that `acces` lists (`PERSONA_INCONNUE`), or the error of OAuth (`invalid_target`). */
  readonly origine?: string
}

export const refus = (code: CodeErreur, origine?: string): Refus => ({
  kind: 'refus',
  code,
  ...(origine ? { origine } : {}),
})
