import { addDays, type CivilDate } from '@traitdunion/subgraph'
import type { baremeAllocationCej } from './allocation-cej.bareme.js'
import type { AssiduiteCej, ClasseAllocationCej } from './cej.enums.js'

/** Weekly hours of a CEJ (code du travail, L5131-6 and D5131-16). */
export const HEURES_MINIMUM = 15
export const HEURES_MAXIMUM = 20

const AGE_MINIMUM = 16
const AGE_MAXIMUM = 25
const AGE_MAXIMUM_RQTH = 29

/** Whole years lived on a day. Born on 29 February: a year older on 1 March of a common year. */
export const ageOn = (naissance: CivilDate, jour: CivilDate): number => {
  const years = Number(jour.slice(0, 4)) - Number(naissance.slice(0, 4))
  return jour.slice(5) < naissance.slice(5) ? years - 1 : years
}

export const assiduiteOf = (heures: number): AssiduiteCej => {
  if (heures < HEURES_MINIMUM) return 'SOUS_LE_MINIMUM'
  return heures > HEURES_MAXIMUM ? 'AU_DELA' : 'CONFORME'
}

/** Monthly amount of a class on a day, `null` before the first line of the scale. */
export const montantOf = (
  classe: ClasseAllocationCej,
  jour: CivilDate,
  bareme: typeof baremeAllocationCej,
): number | null => bareme.findLast(({ aCompterDu }) => aCompterDu <= jour)?.centimes[classe] ?? null

export type RefusOuvertureCej = 'CEJ_AGE' | 'CEJ_HEURES_HORS_BORNES' | 'CEJ_DATES'

interface Ouverture {
  readonly dateNaissance: CivilDate
  readonly beneficiaireRqth: boolean
  readonly debut: CivilDate
  readonly finPrevue: CivilDate
  readonly heuresHebdomadaires: number
}

/** Who may enter a CEJ and on which terms: 16 to 25 years, 29 with a RQTH, on the first day; 15 to 20 hours a week. */
export const openingRefusalsOf = (ouverture: Ouverture): RefusOuvertureCej[] => {
  const { dateNaissance, beneficiaireRqth, debut, finPrevue, heuresHebdomadaires } = ouverture
  const age = ageOn(dateNaissance, debut)
  return [
    ...(age < AGE_MINIMUM || age > (beneficiaireRqth ? AGE_MAXIMUM_RQTH : AGE_MAXIMUM) ? ['CEJ_AGE' as const] : []),
    ...(heuresHebdomadaires < HEURES_MINIMUM || heuresHebdomadaires > HEURES_MAXIMUM
      ? ['CEJ_HEURES_HORS_BORNES' as const]
      : []),
    ...(finPrevue <= debut ? ['CEJ_DATES' as const] : []),
  ]
}

export type RefusSignature = 'CEJ_DEJA_SIGNE' | 'CEJ_CLOS' | 'DATE_FUTURE' | 'CEJ_DATES'

interface Parcours {
  readonly debut: CivilDate
  readonly finPrevue: CivilDate
  readonly finReelle: CivilDate | null
}

export const signingRefusalsOf = (
  parcours: Parcours,
  contrat: { readonly signeLe: CivilDate | null },
  signeLe: CivilDate,
  today: CivilDate,
): RefusSignature[] => {
  if (parcours.finReelle) return ['CEJ_CLOS']
  if (contrat.signeLe) return ['CEJ_DEJA_SIGNE']
  return [
    ...(signeLe > today ? ['DATE_FUTURE' as const] : []),
    ...(signeLe > parcours.finPrevue ? ['CEJ_DATES' as const] : []),
  ]
}

export type RefusSemaine = 'CEJ_NON_SIGNE' | 'CEJ_SEMAINE' | 'CEJ_HEURES_INVALIDES'

const HEURES_POSSIBLES = 60

const sundayOf = (lundi: CivilDate): CivilDate => addDays(lundi, 6)

/** A week is named by its Monday, has begun, and shares a day with the parcours. A parcours that has ended takes corrections of its own weeks. */
export const weekRefusalsOf = (
  parcours: Parcours,
  contrat: { readonly signeLe: CivilDate | null },
  semaine: { readonly lundi: CivilDate; readonly heuresRealisees: number },
  today: CivilDate,
): RefusSemaine[] => {
  if (!contrat.signeLe) return ['CEJ_NON_SIGNE']
  const { lundi, heuresRealisees } = semaine
  const isWithin = sundayOf(lundi) >= parcours.debut && lundi <= (parcours.finReelle ?? parcours.finPrevue)
  return [
    ...(new Date(lundi).getUTCDay() !== 1 || lundi > today || !isWithin ? ['CEJ_SEMAINE' as const] : []),
    ...(heuresRealisees >= 0 && heuresRealisees <= HEURES_POSSIBLES ? [] : ['CEJ_HEURES_INVALIDES' as const]),
  ]
}

export type RefusFinCej = 'CEJ_CLOS' | 'CEJ_DATES' | 'CEJ_CLOS_AVANT_SIGNATURE' | 'DATE_FUTURE'

export const closingRefusalsOf = (
  parcours: Parcours,
  contrat: { readonly signeLe: CivilDate | null },
  finReelle: CivilDate,
  today: CivilDate,
): RefusFinCej[] => {
  if (parcours.finReelle) return ['CEJ_CLOS']
  return [
    ...(finReelle < parcours.debut ? ['CEJ_DATES' as const] : []),
    ...(contrat.signeLe && finReelle < contrat.signeLe ? ['CEJ_CLOS_AVANT_SIGNATURE' as const] : []),
    ...(finReelle > today ? ['DATE_FUTURE' as const] : []),
  ]
}
