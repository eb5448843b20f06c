export type Cellule = string | number | undefined

const cellule = (valeur: Cellule): string => {
  const texte = valeur === undefined ? '' : String(valeur)
  return /[;"\n]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte
}

export const ligne = (cellules: readonly Cellule[]): string => `${cellules.map(cellule).join(';')}\n`

/** As a spreadsheet saves it: Excel takes a CSV without mark for windows-1252. */
export const MARQUE = '\ufeff'

/** One line a record, under the names of its columns. */
export function* tableau<T extends Readonly<Record<string, Cellule>>>(
  colonnes: readonly (keyof T & string)[],
  lignes: Iterable<T>,
): Iterable<string> {
  yield ligne(colonnes)
  for (const valeurs of lignes) yield ligne(colonnes.map((colonne) => valeurs[colonne]))
}
