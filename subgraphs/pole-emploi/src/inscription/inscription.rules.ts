import type { CivilDate } from '@traitdunion/subgraph'
import type { CategorieInscription, CategorieStatistique } from './inscription.enums.js'

export type RefusInscription =
  | 'NUMERO_FRANCE_TRAVAIL_INVALIDE'
  | 'CATEGORIES_INCOMPATIBLES'
  | 'INSCRIPTION_DATE_FUTURE'
  | 'IDENTITE_INCOMPLETE'

/** Eleven digits, or the legacy form: seven digits and one letter or digit. */
export const isNumeroFranceTravail = (numero: string): boolean => /^\d{11}$|^\d{7}[0-9A-Z]$/.test(numero)

/** As agents type it: with spaces, letter in lower case. */
export const normalisedNumero = (typed: string): string => typed.replace(/[\s.-]/g, '').toUpperCase()

/** Statistical categories that an administrative one may have; which of A, B, C depends on the hours of the month. */
const compatible: Readonly<Record<CategorieInscription, readonly CategorieStatistique[]>> = {
  CATEGORIE_1: ['A', 'B'],
  CATEGORIE_2: ['A', 'B'],
  CATEGORIE_3: ['A', 'B'],
  CATEGORIE_4: ['D'],
  CATEGORIE_5: ['E'],
  CATEGORIE_6: ['C'],
  CATEGORIE_7: ['C'],
  CATEGORIE_8: ['C'],
}

export const areCompatible = (
  categorie: CategorieInscription,
  statistique: CategorieStatistique | null | undefined,
): boolean => statistique == null || compatible[categorie].includes(statistique)

interface Demande {
  readonly identite: { readonly nom: string; readonly prenoms: readonly string[]; readonly dateNaissance: CivilDate }
  readonly numeroFranceTravail: string
  readonly categorie: CategorieInscription
  readonly categorieStatistique?: CategorieStatistique | null
  readonly inscriteLe: CivilDate
}

const isComplete = ({ nom, prenoms, dateNaissance }: Demande['identite'], today: CivilDate): boolean =>
  nom.trim() !== '' && prenoms.some((prenom) => prenom.trim() !== '') && dateNaissance <= today

/** What stands against an inscription before anything is asked of the matching service. */
export const refusalsOf = (demande: Demande, today: CivilDate): RefusInscription[] => [
  ...(isNumeroFranceTravail(normalisedNumero(demande.numeroFranceTravail))
    ? []
    : ['NUMERO_FRANCE_TRAVAIL_INVALIDE' as const]),
  ...(isComplete(demande.identite, today) ? [] : ['IDENTITE_INCOMPLETE' as const]),
  ...(areCompatible(demande.categorie, demande.categorieStatistique) ? [] : ['CATEGORIES_INCOMPATIBLES' as const]),
  ...(demande.inscriteLe > today ? ['INSCRIPTION_DATE_FUTURE' as const] : []),
]

export type RefusCessation = 'INSCRIPTION_DEJA_CESSEE' | 'CESSATION_DATE_INVALIDE'

/** An inscription ends once, between its first day and today. */
export const cessationRefusalsOf = (
  inscription: { readonly inscriteLe: CivilDate; readonly cesseeLe: CivilDate | null },
  cesseeLe: CivilDate,
  today: CivilDate,
): RefusCessation[] => {
  if (inscription.cesseeLe !== null) return ['INSCRIPTION_DEJA_CESSEE']
  return cesseeLe < inscription.inscriteLe || cesseeLe > today ? ['CESSATION_DATE_INVALIDE'] : []
}
