import { memeNir } from './empreinte-nir.js'
import type { Fiche } from './fiche.js'
import { nomsVoisins } from './noms.js'
import { prenomsVoisins } from './prenoms.js'

export type Contradiction =
  | 'DATE_NAISSANCE_DIFFERENTE'
  | 'SEXE_DIFFERENT'
  | 'NOM_DIFFERENT'
  | 'PRENOM_DIFFERENT'
  | 'NIR_DIFFERENT'

export const differe = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b

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
