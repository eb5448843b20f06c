import { hasardDe } from '../hasard/hasard.js'
import { courrielDe, NOMS, PRENOMS_FEMMES, PRENOMS_HOMMES, telephoneDe } from '../population/noms.js'
import { type Commune, type Departement, deLieu } from './departement.js'

/** Kinds of organisme référent, as the law lists them. */
export type TypeOrganisme = 'FT' | 'CD' | 'DCD' | 'ML' | 'CE'

export interface Professionnel {
  readonly rang: number
  readonly sexe: 1 | 2
  readonly nom: string
  readonly prenom: string
  readonly courriel: string
  readonly telephone: string
}

/** A place where persons are followed. */
export interface Structure {
  readonly rang: number
  readonly type: TypeOrganisme
  readonly nom: string
  readonly siret: string
  readonly commune: Commune
  readonly adresse: string
  readonly courriel: string
  readonly telephone: string
  readonly professionnels: readonly Professionnel[]
}

const SORTES: readonly (readonly [TypeOrganisme, string, number])[] = [
  ['CD', 'Maison des solidarités', 1],
  ['FT', 'France Travail', 1],
  ['ML', 'Mission locale', 2],
  ['DCD', 'CCAS', 2],
  ['CE', 'Cap emploi', 6],
]

/** Closed by Luhn, in a range that was never given. */
export const siretFictif = (rang: number): string => {
  const corps = `9000${String(rang).padStart(5, '0')}0001`
  const somme = [...corps].reverse().reduce((total, chiffre, place) => {
    const double = Number(chiffre) * (place % 2 === 0 ? 2 : 1)
    return total + (double > 9 ? double - 9 : double)
  }, 0)
  return `${corps}${(10 - (somme % 10)) % 10}`
}

const professionnelsOf = (graine: number, structure: number): Professionnel[] => {
  const hasard = hasardDe(graine, 'professionnels', structure)
  return Array.from({ length: hasard.entier(3, 8) }, (_, place) => {
    const sexe = hasard.chance(0.7) ? 2 : 1
    const prenom = hasard.parmi(sexe === 2 ? PRENOMS_FEMMES : PRENOMS_HOMMES)
    const nom = hasard.parmi(NOMS)
    const rang = structure * 10 + place + 1
    return { rang, sexe, nom, prenom, courriel: courrielDe(prenom, nom, `pro${rang}`), telephone: telephoneDe(hasard) }
  })
}

/** Structures of a département: each kind at every pole, or at every second, or once. */
export const structuresOf = (graine: number, departement: Departement): Structure[] =>
  SORTES.flatMap(([type, sorte, pas], rangSorte) =>
    departement.poles
      .filter((_, place) => place % pas === 0)
      .map((commune, place) => {
        const rang = rangSorte * 20 + place + 1
        const hasard = hasardDe(graine, 'structure', rang)
        const nom = `${sorte} ${deLieu(commune.nom)}`
        return {
          rang,
          type,
          nom,
          siret: siretFictif(rang + 100),
          commune,
          adresse: `${hasard.entier(1, 80)} rue de la République`,
          courriel: courrielDe(sorte.split(' ')[0] ?? '', commune.nom, `s${rang}`),
          telephone: telephoneDe(hasard),
          professionnels: professionnelsOf(graine, rang),
        }
      }),
  )
