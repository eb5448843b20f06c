import { type CodeFaute, erreurs } from './errors.js'

export type Chemin = readonly (string | number)[]

/** What a rule found, in the words of the one file it is in. */
export interface Constat {
  readonly code: CodeFaute
  readonly fichier: string
  readonly chemin: Chemin
  readonly constat: string
}

/** One fault of a convention: file, place, what is wrong. What to do about it goes with its code. */
export interface Faute {
  readonly code: CodeFaute
  readonly fichier: string
  /** From 1. */
  readonly ligne: number
  /** `lectures[3].categories[0]`, ranks from 0; empty for the whole file. */
  readonly chemin: string
  readonly constat: string
}

export const placeOf = (chemin: Chemin): string =>
  chemin.reduce<string>(
    (place, pas) => (typeof pas === 'number' ? `${place}[${pas}]` : place === '' ? pas : `${place}.${pas}`),
    '',
  )

/** `siae.yaml:31 lectures[2].liens[0] : … Choisissez un lien permis… (CONVENTION_LIEN_INTERDIT)` */
export const phraseOf = ({ code, fichier, ligne, chemin, constat }: Faute): string =>
  `${fichier}:${ligne}${chemin && ` ${chemin}`} : ${constat} ${erreurs[code].action} (${code})`
