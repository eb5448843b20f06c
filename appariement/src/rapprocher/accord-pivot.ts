import { memeCommune } from './commune.js'
import { differe } from './comparer.js'
import { memeNir } from './empreinte-nir.js'
import { aUneIdentite, type Fiche } from './fiche.js'
import { aUneFautePres, ecrituresDe, nomsVoisins } from './noms.js'
import { accordDesPrenoms, jointure, memesMots, prenomsVoisins } from './prenoms.js'

/**
 * What the civil identity alone says of two records. `SUR`: one person. `DOUTEUX`: as much as can be compared agrees, but
 * it is too little, or a partner's number differs. `PROCHE`: one thing differs as it does when it is mistyped.
 */
export type AccordPivot = 'SUR' | 'DOUTEUX' | 'PROCHE' | 'NON'

/** How the names written in two records of one day of birth compare, whatever else they say. */
type Ecrits =
  | 'MEMES'
  /** The next first names differ: twins are so named. */
  | 'MEMES_SAUF_SUITE'
  /** What a keyboard or a form does, and parents do not: certain as soon as the commune of birth agrees. */
  | 'UN_ECART'
  /** What twins also do, or what is more than one mistake. */
  | 'VOISINS'
  | 'AUTRES'

const seRencontrent = (a: readonly string[], b: readonly string[]): boolean => a.some((mot) => b.includes(mot))

const prenomsEcrits = ({ prenoms }: Fiche): string[] => [prenoms.mots[0] ?? '', jointure(prenoms)]

const ecritsDe = (a: Fiche, b: Fiche): Ecrits => {
  const [nomsA, nomsB] = [a.noms.flatMap(ecrituresDe), b.noms.flatMap(ecrituresDe)]
  const prenoms = accordDesPrenoms(a.prenoms, b.prenoms)
  if (seRencontrent(nomsA, nomsB)) {
    if (prenoms === 'MEME') return 'MEMES'
    if (prenoms === 'INCERTAIN') return 'MEMES_SAUF_SUITE'
    if (memesMots(a.prenoms, b.prenoms)) return 'UN_ECART'
    if (prenomsVoisins(a.prenoms, b.prenoms)) return 'VOISINS'
  }
  if (prenoms === 'MEME') {
    if (nomsA.some((ici) => nomsB.some((la) => aUneFautePres(ici, la)))) return 'UN_ECART'
    if (nomsVoisins(a.noms, b.noms)) return 'VOISINS'
  }
  const echanges = seRencontrent(nomsA, prenomsEcrits(b)) && seRencontrent(nomsB, prenomsEcrits(a))
  return echanges ? 'UN_ECART' : 'AUTRES'
}

export const accordPivot = (a: Fiche, b: Fiche): AccordPivot => {
  if (!aUneIdentite(a) || !aUneIdentite(b) || a.dateNaissance !== b.dateNaissance) return 'NON'
  // Homonyms have other numbers; the NIR is the one that cannot be given twice.
  if (differe(a.sexe, b.sexe) || memeNir(a.nir, b.nir) === false) return 'NON'
  const ecrits = ecritsDe(a, b)
  const commune = memeCommune(a.commune, b.commune)
  if (ecrits === 'AUTRES') return 'NON'
  // One thing mistyped is common, two are somebody else.
  if (commune === false) return ecrits === 'MEMES' ? 'PROCHE' : 'NON'
  if (ecrits === 'MEMES_SAUF_SUITE') return 'DOUTEUX'
  if (ecrits === 'UN_ECART') return commune === true && !JOUR_CONVENU.test(a.dateNaissance ?? '') ? 'SUR' : 'PROCHE'
  if (ecrits === 'VOISINS') return 'PROCHE'
  if (commune === true) return 'SUR'
  const appuyee = memeConnu(a.sexe, b.sexe) || memeConnu(a.codePostal, b.codePostal)
  return appuyee && !autreNumero(a, b) ? 'SUR' : 'DOUTEUX'
}

/** The day written for one that is unknown: many are born on it, in one town, under names that look alike. */
const JOUR_CONVENU = /-(01-01|12-31)$/

const memeConnu = <T>(a: T | null, b: T | null): boolean => a !== null && a === b

/** Numbers given once in a life. A matricule or a mission locale's dossier changes with a move. */
const autreNumero = (a: Fiche, b: Fiche): boolean =>
  differe(a.numeros.departement, b.numeros.departement) ||
  (a.numeros.franceTravail?.length === b.numeros.franceTravail?.length &&
    differe(a.numeros.franceTravail, b.numeros.franceTravail))
