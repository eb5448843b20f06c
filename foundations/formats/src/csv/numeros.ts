import { fauteCsv, type LireCellule, lue } from './colonnes.js'

const SCIENTIFIQUE = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i

export const isScientific = (texte: string): boolean => SCIENTIFIQUE.test(texte.trim())

/** `="0123"` and `'0123` are how a spreadsheet is told to leave a number alone; `123.0` how a program leaves it. */
const bare = (texte: string): string =>
  texte
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(/^(\d+)[.,]0+$/, '$1')

interface Espece {
  /** Characters that it has, zeros included. */
  readonly longueur: number
  readonly attendu: string
  /** What it looks like; by default, digits. */
  readonly forme?: RegExp
  /** Its key, or whatever else makes it one of its kind. */
  readonly isValid?: (numero: string) => boolean
}

/**
 * A number of a fixed length. A spreadsheet eats the zero at its head: digits one short get it back, since only a zero
 * can be missing there, and only if the number is then one of its kind.
 */
export const numero =
  ({ longueur, attendu, forme = /^\d+$/, isValid = () => true }: Espece): LireCellule<string> =>
  (texte) => {
    if (isScientific(texte)) return fauteCsv('CSV_NOTATION_SCIENTIFIQUE')
    const lu = bare(texte).toUpperCase()
    const entier = /^\d+$/.test(lu) && lu.length === longueur - 1 ? `0${lu}` : lu
    if (entier.length === longueur && forme.test(entier) && isValid(entier)) return lue(entier)
    return fauteCsv('CSV_NUMERO_INVALIDE', attendu)
  }

/** Two first digits of a French postal code: no 00, nor 99. */
export const codePostal = numero({
  longueur: 5,
  attendu: 'cinq chiffres',
  forme: /^(?:0[1-9]|[1-8]\d|9[0-8])\d{3}$/,
})

export const codeCommune = numero({
  longueur: 5,
  attendu: 'cinq caractères, 2A ou 2B pour la Corse',
  forme: /^(?:\d{2}|2[AB])\d{3}$/,
})

/** A telephone number as France dials it, or with its country. A spreadsheet eats its first zero, or its plus. */
const telephoneOf = (texte: string): string | null => {
  const lu = bare(texte).replace(/[().\-/]/g, '')
  const francais = /^(?:(?:\+|00)?330?|0)?([1-9]\d{8})$/.exec(lu)
  if (francais) return `0${francais[1]}`
  return /^\+[1-9]\d{6,14}$/.test(lu) ? lu : null
}

export interface Telephones {
  readonly numeros: readonly string[]
  /** Numbers left aside, for want of the form of one. */
  readonly ecartes: number
}

/** One number or several, separated by commas, semicolons, slashes or « ou ». */
export const telephones: LireCellule<Telephones> = (texte) => {
  if (isScientific(texte)) return fauteCsv('CSV_NOTATION_SCIENTIFIQUE')
  const dits = texte
    .split(/\s*(?:[,;/]|\bou\b)\s*/)
    .filter((un) => un.trim() !== '')
    .map(telephoneOf)
  const numeros = [...new Set(dits.filter((un) => un !== null))]
  return lue({ numeros, ecartes: dits.filter((un) => un === null).length })
}

/** What names somebody or something at its source: kept as it is, unless a spreadsheet has destroyed it. */
export const identifiant =
  (longueurMax: number): LireCellule<string> =>
  (texte) => {
    if (isScientific(texte)) return fauteCsv('CSV_NOTATION_SCIENTIFIQUE')
    const lu = texte.replace(/^="(.*)"$/, '$1').trim()
    return lu.length > longueurMax ? fauteCsv('CSV_TEXTE_TROP_LONG', `au plus ${longueurMax} caractères`) : lue(lu)
  }
