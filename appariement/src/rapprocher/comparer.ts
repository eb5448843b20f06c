import { memeCommune } from './commune.js'
import { memeNir } from './empreinte-nir.js'
import { aUneIdentite, type Fiche } from './fiche.js'
import { ecrituresDe, nomsVoisins } from './noms.js'
import { accordDesPrenoms, prenomsVoisins } from './prenoms.js'

export type Contradiction =
  | 'DATE_NAISSANCE_DIFFERENTE'
  | 'SEXE_DIFFERENT'
  | 'NOM_DIFFERENT'
  | 'PRENOM_DIFFERENT'
  | 'NIR_DIFFERENT'

const differe = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b

/** What forbids that two records with a number in common be one person. Tolerant of spelling, not of facts. */
export const contradictionsEntre = (a: Fiche, b: Fiche): Contradiction[] => {
  const found: Contradiction[] = []
  if (memeNir(a.nir, b.nir) === false) found.push('NIR_DIFFERENT')
  if (differe(a.dateNaissance, b.dateNaissance)) found.push('DATE_NAISSANCE_DIFFERENTE')
  if (differe(a.sexe, b.sexe)) found.push('SEXE_DIFFERENT')
  if (a.noms.length > 0 && b.noms.length > 0 && !nomsVoisins(a.noms, b.noms)) found.push('NOM_DIFFERENT')
  const nommes = a.prenoms.mots.length > 0 && b.prenoms.mots.length > 0
  if (nommes && !prenomsVoisins(a.prenoms, b.prenoms)) found.push('PRENOM_DIFFERENT')
  return found
}

/**
 * Whether the civil identity alone says that two records are one person. `SUR`: name, first name, day of birth, and the
 * commune or the sex. `DOUTEUX`: as much as can be compared agrees, but it is too little, or a partner's number differs.
 */
export type AccordPivot = 'SUR' | 'DOUTEUX' | 'NON'

export const accordPivot = (a: Fiche, b: Fiche): AccordPivot => {
  if (!aUneIdentite(a) || !aUneIdentite(b) || a.dateNaissance !== b.dateNaissance) return 'NON'
  const nomsDeB = new Set(b.noms.flatMap(ecrituresDe))
  if (!a.noms.flatMap(ecrituresDe).some((nom) => nomsDeB.has(nom))) return 'NON'
  const prenoms = accordDesPrenoms(a.prenoms, b.prenoms)
  const commune = memeCommune(a.commune, b.commune)
  if (prenoms === 'AUTRE' || commune === false || differe(a.sexe, b.sexe)) return 'NON'
  // Homonyms have other numbers; the NIR is the one that cannot be given twice.
  if (memeNir(a.nir, b.nir) === false) return 'NON'
  if (prenoms === 'INCERTAIN') return 'DOUTEUX'
  if (commune === true) return 'SUR'
  return a.sexe !== null && a.sexe === b.sexe && !autreNumero(a, b) ? 'SUR' : 'DOUTEUX'
}

/** Numbers given once in a life. A matricule or a mission locale's dossier changes with a move. */
const autreNumero = (a: Fiche, b: Fiche): boolean =>
  differe(a.numeros.departement, b.numeros.departement) ||
  (a.numeros.franceTravail?.length === b.numeros.franceTravail?.length &&
    differe(a.numeros.franceTravail, b.numeros.franceTravail))
