import type { Identifiants, IdentitePivot } from '@traitdunion/subgraph'
import { type Commune, communeDe } from './commune.js'
import { ecrituresDe } from './noms.js'
import { type Numeros, numerosDe } from './numeros.js'
import { type Prenoms, prenomsDe } from './prenoms.js'

/** A record without its NIR: what is stored of it, as the source gave it. */
export interface Contenu {
  readonly identite: IdentitePivot
  readonly identifiants: Omit<Identifiants, 'nir'>
  /** Of the residence, beside the identity and not in it: nothing that shows an identity shows it. */
  readonly codePostal?: string
}

/** A record as the rules read it. */
export interface Fiche {
  readonly noms: readonly string[]
  readonly prenoms: Prenoms
  readonly dateNaissance: string | null
  readonly sexe: 'F' | 'M' | null
  readonly commune: Commune | null
  /** Of the residence. Another one says nothing: people move. */
  readonly codePostal: string | null
  readonly numeros: Numeros
  /** Marks of the NIR, empty when it is absent, provisional or false. */
  readonly nir: readonly string[]
}

/** A real day: partners write an unknown one as zeros or nines. */
export const dateDe = (texte: string): string | null => {
  if (!/^(1[89]|20)\d{2}-\d{2}-\d{2}$/.test(texte)) return null
  const date = new Date(`${texte}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(texte) ? texte : null
}

export const sexeDe = (sexe: IdentitePivot['sexe']): Fiche['sexe'] =>
  sexe === 'FEMININ' ? 'F' : sexe === 'MASCULIN' ? 'M' : null

export const ficheDe = ({ identite, identifiants, codePostal }: Contenu, nir: readonly string[]): Fiche => ({
  noms: [...new Set([identite.nomNaissance, identite.nom].filter((nom): nom is string => !!nom && /\p{L}/u.test(nom)))],
  prenoms: prenomsDe(identite.prenoms),
  dateNaissance: dateDe(identite.dateNaissance),
  sexe: sexeDe(identite.sexe),
  commune: communeDe(identite.communeNaissance),
  codePostal: codePostal ?? null,
  numeros: numerosDe(identifiants),
  nir,
})

/** Enough to say who someone is: a name, a first name, a day of birth. */
export const aUneIdentite = ({ noms, prenoms, dateNaissance }: Fiche): boolean =>
  noms.length > 0 && prenoms.mots.length > 0 && dateNaissance !== null

export type Regle = 'NIR' | 'NUMERO_DEPARTEMENT' | 'MATRICULE' | 'NUMERO_FRANCE_TRAVAIL' | 'MISSION_LOCALE'

/** In the order in which they are tried. */
export const REGLES: readonly Regle[] = [
  'NIR',
  'NUMERO_DEPARTEMENT',
  'MATRICULE',
  'NUMERO_FRANCE_TRAVAIL',
  'MISSION_LOCALE',
]

/** What a strong rule compares. Date of birth is not in it: another one must be seen, as a contradiction. */
export const valeursDe = ({ nir, numeros }: Fiche, regle: Regle): readonly string[] => {
  if (regle === 'NIR') return nir
  const numero = {
    NUMERO_DEPARTEMENT: numeros.departement,
    MATRICULE: numeros.caf,
    NUMERO_FRANCE_TRAVAIL: numeros.franceTravail,
    MISSION_LOCALE: numeros.missionLocale,
  }[regle]
  return numero === null ? [] : [numero]
}

/** A key shared by more records than this, of a day that stands for an unknown one, finds nobody. */
export const MAX_PAR_JOUR = 60

/** The keys that may be shared by any number of records; the whole identity and the numbers are shared by few. */
export const estDuJour = (cle: string): boolean => cle.startsWith('JOUR|')

/** The forms of a first name under which another source may have it. */
const premiersDe = ({ mots, premier }: Prenoms): string[] => [mots[0] ?? '', mots.slice(0, premier).join('')]

/**
 * Keys by which a record is found again: its numbers, its whole identity, and its day of birth with one word, name or
 * first name alike, so that one mistake, or names in each other's place, leaves a key in common. `toutes` adds the marks
 * of former NIR keys, with which one looks but which one does not write.
 */
export const clesDe = (fiche: Fiche, toutes = false): string[] => {
  const fortes = REGLES.flatMap((regle) => {
    const valeurs = valeursDe(fiche, regle)
    return (toutes ? valeurs : valeurs.slice(0, 1)).map((valeur) => `${regle}|${valeur}`)
  })
  if (!aUneIdentite(fiche)) return fortes
  const [noms, premiers] = [fiche.noms.flatMap(ecrituresDe), premiersDe(fiche.prenoms)]
  const pivots = noms.flatMap((nom) => premiers.map((prenom) => `PIVOT|${fiche.dateNaissance}|${nom}|${prenom}`))
  const jours = [...noms, ...premiers].map((mot) => `JOUR|${fiche.dateNaissance}|${mot}`)
  return [...new Set([...fortes, ...pivots, ...jours])]
}
