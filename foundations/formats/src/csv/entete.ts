import type { Colonnes } from './colonnes.js'
import { RefusCsv } from './refus.js'

/** Expected column → header that the files of an installation give it. */
export type Renommages = Readonly<Record<string, string>>

/** As compared: neither case, accents, blanks nor punctuation, so that `Prénom*` and `PRENOM` are one. */
export const comparable = (entete: string): string =>
  entete
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, '')

/** A renamed column answers to its new name only: the former one may mean something else in those files. */
const namesOf = (colonnes: Colonnes, renommages: Renommages): Map<string, string> =>
  new Map(
    Object.entries(colonnes).flatMap(([cle, { nom, alias }]) => {
      const renomme = renommages[nom]
      return (renomme === undefined ? [nom, ...alias] : [renomme]).map((entete) => [comparable(entete), cle] as const)
    }),
  )

export interface Entete {
  /** Column of the table → rank of its cell. */
  readonly places: ReadonlyMap<string, number>
  readonly largeur: number
  /** Headers that no column answers to. Counted, not told: a file without a header has values there. */
  readonly ignorees: number
}

/** How many expected columns these headers name. */
export const countKnown = (cellules: readonly string[], colonnes: Colonnes, renommages: Renommages): number => {
  const names = namesOf(colonnes, renommages)
  return new Set(cellules.map((cellule) => names.get(comparable(cellule))).filter((cle) => cle !== undefined)).size
}

/** @throws RefusCsv when a column that must be there is not, or is there twice */
export const readEntete = (
  cellules: readonly string[],
  ligne: number,
  colonnes: Colonnes,
  renommages: Renommages,
): Entete => {
  const names = namesOf(colonnes, renommages)
  const places = new Map<string, number>()
  let ignorees = 0
  cellules.forEach((cellule, rang) => {
    const entete = comparable(cellule)
    const cle = names.get(entete)
    if (cle === undefined) ignorees += entete === '' ? 0 : 1
    else if (places.has(cle)) throw new RefusCsv('CSV_COLONNE_EN_DOUBLE', ligne, colonnes[cle]?.nom)
    else places.set(cle, rang)
  })
  if (places.size === 0) throw new RefusCsv('CSV_EN_TETE_INCONNUE', ligne)
  const absentes = Object.entries(colonnes)
    .filter(([cle, { obligatoire }]) => obligatoire && !places.has(cle))
    .map(([, { nom }]) => nom)
  if (absentes.length > 0) throw new RefusCsv('CSV_COLONNE_ABSENTE', ligne, absentes.join(', '))
  return { places, largeur: cellules.length, ignorees }
}

/** What is wrong with the settings that rename columns: a column nobody expects, one header for two. */
export const faultsOfRenommages = (renommages: Renommages, colonnes: Colonnes): string[] => {
  const noms = new Set(Object.values(colonnes).map(({ nom }) => nom))
  const inconnues = Object.keys(renommages).filter((nom) => !noms.has(nom))
  const entetes = Object.values(colonnes).map(({ nom }) => comparable(renommages[nom] ?? nom))
  const doubles = Object.entries(renommages).filter(
    ([, entete]) => entetes.filter((autre) => autre === comparable(entete)).length > 1,
  )
  return [
    ...inconnues.map((nom) => `aucune colonne attendue ne s’appelle « ${nom} »`),
    ...doubles.map(([nom]) => `l’en-tête donnée à « ${nom} » est aussi celle d’une autre colonne`),
    ...Object.entries(renommages).flatMap(([nom, entete]) =>
      comparable(entete) === '' ? [`l’en-tête donnée à « ${nom} » est vide`] : [],
    ),
  ]
}
