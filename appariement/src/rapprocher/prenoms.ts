import { aUneFautePres, motsDe } from './noms.js'

export interface Prenoms {
  /** Every word of every first name, in order. */
  readonly mots: readonly string[]
  /** How many words the first one certainly has: a hyphen binds, a space may separate two first names. */
  readonly premier: number
}

export const prenomsDe = (prenoms: readonly string[]): Prenoms => {
  const premierEcrit = prenoms.find((prenom) => motsDe(prenom).length > 0) ?? ''
  const lie = premierEcrit.trim().split(/[\s,]+/)[0] ?? ''
  return { mots: prenoms.flatMap(motsDe), premier: motsDe(lie).length }
}

export type Accord = 'MEME' | 'INCERTAIN' | 'AUTRE'

/**
 * `Jean-Pierre` is `JEAN PIERRE` and [`Jean`, `Pierre`], but not `Jean`. The same first one with other next ones
 * (`Marie Anne`, `Marie Claire`: twins are so named) is not certain.
 */
export const accordDesPrenoms = (a: Prenoms, b: Prenoms): Accord => {
  const communs = Math.min(a.mots.length, b.mots.length)
  const lies = Math.max(a.premier, b.premier)
  if (communs === 0 || a.mots[0] !== b.mots[0]) return jointure(a) === jointure(b) && communs > 0 ? 'MEME' : 'AUTRE'
  for (let rang = 0; rang < communs; rang++)
    if (a.mots[rang] !== b.mots[rang]) return rang < lies ? 'AUTRE' : 'INCERTAIN'
  return communs >= lies ? 'MEME' : 'AUTRE'
}

/** `JEANPIERRE` written in one word is `Jean-Pierre`. */
export const jointure = ({ mots, premier }: Prenoms): string => mots.slice(0, premier).join('')

/** The same first names in another order, none left out: one of two would be a twin's. */
export const memesMots = (a: Prenoms, b: Prenoms): boolean =>
  a.mots.length > 1 && [...a.mots].sort().join(' ') === [...b.mots].sort().join(' ')

/** May be the same person's, as far as first names go: one in common or one letter away, the joined form included. */
export const prenomsVoisins = (a: Prenoms, b: Prenoms): boolean =>
  aUneFautePres(a.mots.join(''), b.mots.join('')) ||
  a.mots.some((ici) => b.mots.some((la) => aUneFautePres(ici, la))) ||
  jointure(a) === jointure(b)
