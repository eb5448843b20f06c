import { anneeDe, type Jour, moisDe, plusAns } from '../calendrier.js'
import type { Departement } from '../departement/departement.js'
import { type Hasard, hasardDe } from '../hasard/hasard.js'
import { courrielDe, NOMS, PRENOMS_FEMMES, PRENOMS_HOMMES, telephoneDe } from './noms.js'

export type Sexe = 1 | 2

/** Who somebody is in truth, before any partner misspells it. */
export interface Personne {
  /** Number of this fictional person, the same in every file: what matching has to find again. */
  readonly numero: number
  readonly sexe: Sexe
  readonly nomNaissance: string
  /** The name borne, when it is not the name of birth. */
  readonly nomUsage?: string
  readonly prenoms: readonly [string, ...string[]]
  readonly naissance: Jour
  /** 2 for the second twin. */
  readonly rangNaissance: number
  readonly lieuNaissance: { readonly nom: string; readonly cog: string }
  readonly nir: string
  readonly courriel: string
  readonly telephone: string
}

/** At most eight persons a household. */
export const PLACES = 8

/** Number of a person: no two households share one, and none is zero, which partners take for nothing. */
export const numeroDe = (rang: number, place: number): number => (rang + 1) * PLACES + place

const ETRANGER = [
  ['Alger', '99352'],
  ['Casablanca', '99350'],
  ['Tunis', '99351'],
  ['Bamako', '99335'],
  ['Conakry', '99330'],
  ['Porto', '99139'],
  ['Bucarest', '99114'],
  ['Kyïv', '99155'],
  ['Istanbul', '99208'],
] as const

const lieuDeNaissance = (hasard: Hasard, { communes, poles }: Departement) => {
  if (hasard.chance(0.14)) {
    const [nom, cog] = hasard.un(ETRANGER)
    return { nom, cog }
  }
  const { nom, cog } = hasard.chance(0.7) ? hasard.un(poles) : hasard.un(communes)
  return { nom, cog }
}

/** Départements of the register, without Corsica whose two letters would need their own arithmetic. */
const DEPARTEMENTS = Array.from({ length: 95 }, (_, rang) => rang + 1).filter((code) => code !== 20)

/**
 * Right in form and key, and of nobody: communes numbered 920 to 989 do not exist. The number of the person spells the
 * place and the order, so that no two persons of a population share one.
 */
export const nirFictif = (numero: number, sexe: Sexe, naissance: Jour): string => {
  const departement = DEPARTEMENTS[Math.floor(numero / (70 * 999)) % DEPARTEMENTS.length] as number
  const commune = 920 + (Math.floor(numero / 999) % 70)
  const ordre = 1 + (numero % 999)
  const deux = (valeur: number) => String(valeur).padStart(2, '0')
  const corps = `${sexe}${deux(anneeDe(naissance) % 100)}${deux(moisDe(naissance))}${deux(departement)}${commune}${String(ordre).padStart(3, '0')}`
  return `${corps}${deux(97 - (Number(corps) % 97))}`
}

export interface Naitre {
  readonly graine: number
  readonly numero: number
  readonly naissance: Jour
  readonly departement: Departement
  readonly sexe?: Sexe
  /** Of the father or the mother, for a child. */
  readonly nom?: string
  readonly rangNaissance?: number
  /** First names already given in the household. */
  readonly dejaDonnes?: readonly string[]
}

const prenomParmi = (hasard: Hasard, sexe: Sexe, dejaDonnes: readonly string[]): string => {
  const prenoms = sexe === 2 ? PRENOMS_FEMMES : PRENOMS_HOMMES
  for (;;) {
    const prenom = hasard.parmi(prenoms)
    if (!dejaDonnes.includes(prenom)) return prenom
  }
}

export const naitre = ({
  graine,
  numero,
  naissance,
  departement,
  sexe,
  nom,
  rangNaissance = 1,
  dejaDonnes = [],
}: Naitre): Personne => {
  const hasard = hasardDe(graine, 'identite', numero)
  const leSexe = sexe ?? (hasard.chance(0.54) ? 2 : 1)
  const prenom = prenomParmi(hasard, leSexe, dejaDonnes)
  const suivants = hasard.chance(0.5) ? [prenomParmi(hasard, leSexe, [...dejaDonnes, prenom])] : []
  const nomNaissance = nom ?? hasard.parmi(NOMS)
  return {
    numero,
    sexe: leSexe,
    nomNaissance,
    prenoms: [prenom, ...suivants],
    naissance,
    rangNaissance,
    lieuNaissance: lieuDeNaissance(hasard, departement),
    nir: nirFictif(numero, leSexe, naissance),
    courriel: courrielDe(prenom, nomNaissance, String(numero)),
    telephone: telephoneDe(hasard),
  }
}

/** A few names and birthdays that several persons of the département share, none of them the same person. */
export interface Cercle {
  readonly rang: number
  readonly naissance: Jour
}

/** One adult in a hundred and twenty is of a circle; three persons or so are of the same, men and women apart. */
export const cercleDe = (graine: number, numero: number, taille: number, origine: Jour): Cercle | undefined => {
  const hasard = hasardDe(graine, 'homonymie', numero)
  if (!hasard.chance(1 / 120)) return undefined
  const rang = hasard.entier(0, Math.ceil(taille / 1500) - 1)
  const commun = hasardDe(graine, 'cercle', rang)
  return { rang, naissance: plusAns(origine, -commun.entier(41, 60)) - commun.entier(0, 364) }
}

export const nommer = (personne: Personne, graine: number, { rang }: Cercle): Personne => {
  const hasard = hasardDe(graine, 'homonymes', rang * 2 + personne.sexe)
  const nomNaissance = hasard.parmi(NOMS)
  const prenom = hasard.parmi(personne.sexe === 2 ? PRENOMS_FEMMES : PRENOMS_HOMMES)
  return {
    ...personne,
    nomNaissance,
    prenoms: [prenom],
    courriel: courrielDe(prenom, nomNaissance, String(personne.numero)),
  }
}
