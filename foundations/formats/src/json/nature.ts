/** The kind of a value, for a report that must not repeat it. */
export function natureOf(valeur: unknown): string {
  if (valeur === undefined) return 'absent'
  if (valeur === null) return 'nul'
  if (Array.isArray(valeur)) return `liste de ${valeur.length} élément${valeur.length > 1 ? 's' : ''}`
  switch (typeof valeur) {
    case 'string':
      return natureOfText(valeur)
    case 'number':
      return Number.isInteger(valeur) ? 'nombre entier' : 'nombre décimal'
    case 'boolean':
      return 'vrai ou faux'
    default:
      return 'objet'
  }
}

function natureOfText(texte: string): string {
  if (texte === '') return 'texte vide'
  const longueur = [...texte].length
  return `texte de ${longueur} caractère${longueur > 1 ? 's' : ''}`
}
