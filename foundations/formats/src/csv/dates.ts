import { fauteCsv, type LireCellule, lue } from './colonnes.js'

const ISO = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/
const FRANCAISE = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/
const ANNEE_COURTE = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/
const NOMBRE = /^\d{5}(?:[.,]\d+)?$/

const daysIn = (annee: number, mois: number): number => {
  if (mois === 2) return (annee % 4 === 0 && annee % 100 !== 0) || annee % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(mois) ? 30 : 31
}

/** A real day as `aaaa-mm-jj`, or null. */
const dayOf = (annee = '', mois = '', jour = ''): string | null => {
  const [a, m, j] = [Number(annee), Number(mois), Number(jour)]
  if (a < 1800 || m < 1 || m > 12 || j < 1 || j > daysIn(a, m)) return null
  return `${annee}-${String(m).padStart(2, '0')}-${String(j).padStart(2, '0')}`
}

/** A day, written as France or ISO does, with or without a time, which is dropped. */
export const date: LireCellule<string> = (texte) => {
  const iso = ISO.exec(texte)
  const francaise = FRANCAISE.exec(texte)
  const jour = iso ? dayOf(iso[1], iso[2], iso[3]) : francaise ? dayOf(francaise[3], francaise[2], francaise[1]) : null
  if (jour !== null) return lue(jour)
  if (ANNEE_COURTE.test(texte)) return fauteCsv('CSV_DATE_AMBIGUE')
  return fauteCsv(NOMBRE.test(texte) ? 'CSV_DATE_EN_NOMBRE' : 'CSV_DATE_ILLISIBLE')
}
