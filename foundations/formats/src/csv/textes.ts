import { fauteCsv, type LireCellule, lue } from './colonnes.js'
import { comparable } from './entete.js'

/** One line of text: blanks and ends of line inside it count as one blank. */
export const texte =
  (longueurMax: number): LireCellule<string> =>
  (brut) => {
    const lu = brut.normalize('NFC').replace(/\s+/g, ' ').trim()
    return [...lu].length > longueurMax ? fauteCsv('CSV_TEXTE_TROP_LONG', `au plus ${longueurMax} caractères`) : lue(lu)
  }

const COURRIEL = /^[^\s@,;]{1,64}@[^\s@,;]+\.[^\s@,;.]{2,}$/

export const courriel: LireCellule<string> = (brut) => {
  const lu = brut.replace(/^mailto:/i, '').toLowerCase()
  return lu.length <= 200 && COURRIEL.test(lu) ? lue(lu) : fauteCsv('CSV_COURRIEL_INVALIDE')
}

/** Addresses separated by commas or semicolons. */
export const courriels: LireCellule<readonly string[]> = (brut) => {
  const lus = brut
    .split(/[,;\s]+/)
    .filter((un) => un !== '')
    .map(courriel)
  const valides = lus.flatMap((un) => (un.kind === 'lue' ? [un.valeur] : []))
  return valides.length === lus.length ? lue([...new Set(valides)]) : fauteCsv('CSV_COURRIEL_INVALIDE')
}

/** One of a list of codes, whatever its case, accents and punctuation; gives what the code stands for. */
export const code = <V>(liste: Readonly<Record<string, V>>): LireCellule<V> => {
  const valeurs = new Map(Object.entries(liste).map(([dit, valeur]) => [comparable(dit), valeur]))
  return (brut) => {
    const cle = comparable(brut)
    return valeurs.has(cle) ? lue(valeurs.get(cle) as V) : fauteCsv('CSV_CODE_INCONNU')
  }
}

export const booleen = code({
  oui: true,
  o: true,
  vrai: true,
  true: true,
  '1': true,
  x: true,
  non: false,
  n: false,
  faux: false,
  false: false,
  '0': false,
})

/** Where a format has no list of its own, and the column is only counted. */
export const present: LireCellule<true> = () => lue(true)
