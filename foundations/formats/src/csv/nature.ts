import { date } from './dates.js'
import { isScientific } from './numeros.js'

/** The kind of a value, for a report that must not repeat it. */
export const natureOf = (texte: string): string => {
  const valeur = texte.trim()
  if (valeur === '') return 'vide'
  if (date(valeur).kind === 'lue') return 'date'
  if (isScientific(valeur)) return 'nombre en notation scientifique'
  if (/^[+-]?\d+$/.test(valeur)) return `nombre de ${valeur.replace(/\D/g, '').length} chiffres`
  if (/^[+-]?\d+[.,]\d+$/.test(valeur)) return 'nombre décimal'
  return `texte de ${[...valeur].length} caractères`
}
