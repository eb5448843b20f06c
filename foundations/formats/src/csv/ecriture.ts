/** What tells a spreadsheet that a file is UTF-8. */
export const MARQUE_UTF8 = '\uFEFF'

/** A number is written as it is; a text that begins so would be run by a spreadsheet as a formula. */
const FORMULE = /^[=+\-@\t\r]/

const asText = (valeur: string): string => (FORMULE.test(valeur) ? `'${valeur}` : valeur)

/** Blanks at an end are kept only in quotes. */
const A_CITER = /["\r\n]|^\s|\s$/

const cellOf = (valeur: string | number | null, separateur: string): string => {
  if (valeur === null) return ''
  const texte = typeof valeur === 'number' ? String(valeur) : asText(valeur)
  return A_CITER.test(texte) || texte.includes(separateur) ? `"${texte.replaceAll('"', '""')}"` : texte
}

/**
 * One line of a table, with its end (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe,
 * by which spreadsheets know a text.
 * @example ligneCsv(['D-1', null, 15], ';') // 'D-1;;15\r\n'
 */
export const ligneCsv = (valeurs: readonly (string | number | null)[], separateur: string): string =>
  `${valeurs.map((valeur) => cellOf(valeur, separateur)).join(separateur)}\r\n`
