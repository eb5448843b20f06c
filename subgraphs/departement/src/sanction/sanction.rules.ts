import { addDays, addMonths, type CivilDate } from '@traitdunion/subgraph'
import { overlaps } from '../periode.js'

export type RefusSanction =
  | 'SANCTION_TAUX_INSUFFISANT'
  | 'SANCTION_TAUX_EXCESSIF'
  | 'SANCTION_DUREE_INVALIDE'
  | 'SANCTION_CONTRADICTOIRE_NON_RESPECTE'
  | 'SANCTION_DATE_INCOHERENTE'
  | 'SANCTION_AVIS_ABSENT'
  | 'SANCTION_CHEVAUCHE'
  | 'SANCTION_DEJA_DECIDEE'
  | 'SANCTION_DEJA_LEVEE'
  | 'SANCTION_LEVEE_HORS_PERIODE'

/** At least 30 % (code du travail, R5412-1). */
const TAUX_MINIMAL = 30
/** At most half where the household counts more than one person (CASF, R262-68). */
const TAUX_MAXIMAL_FOYER = 50
/** One or two months the first time, one to four when the failing persists (code du travail, R5412-1 and R5412-2). */
const dureeMaximale = (rang: number) => (rang <= 1 ? 2 : 4)

interface Decision {
  readonly tauxPourcent: number
  readonly dureeMois: number
  /** 1 for the first sanction of the person. */
  readonly rang: number
  readonly foyerPlusieursPersonnes: boolean
  readonly manquementNotifieLe: CivilDate
  readonly observationsAvant: CivilDate
  readonly decideeLe: CivilDate
  readonly debut: CivilDate
}

export interface PassageLu {
  readonly motif: string
  readonly etape: string
  readonly avisRenduLe: CivilDate | null
}

const refusalsOfAmount = ({ tauxPourcent, dureeMois, rang, foyerPlusieursPersonnes }: Decision) => [
  tauxPourcent < TAUX_MINIMAL && ('SANCTION_TAUX_INSUFFISANT' as const),
  tauxPourcent > (foyerPlusieursPersonnes ? TAUX_MAXIMAL_FOYER : 100) && ('SANCTION_TAUX_EXCESSIF' as const),
  (!Number.isInteger(dureeMois) || dureeMois < 1 || dureeMois > dureeMaximale(rang)) &&
    ('SANCTION_DUREE_INVALIDE' as const),
]

/** What stands against a sanction: amounts, the person heard first, the opinion of the équipe given first. */
export const refusalsOf = (decision: Decision, passage: PassageLu, today: CivilDate): RefusSanction[] => {
  const { manquementNotifieLe, observationsAvant, decideeLe, debut } = decision
  if (passage.etape === 'TRAITE') return ['SANCTION_DEJA_DECIDEE']
  const isOpinionGiven =
    passage.motif !== 'REORIENTATION' &&
    passage.etape === 'DECISION_PCD' &&
    passage.avisRenduLe !== null &&
    passage.avisRenduLe <= decideeLe
  const refusals: (RefusSanction | false)[] = [
    ...refusalsOfAmount(decision),
    !(manquementNotifieLe < observationsAvant && observationsAvant < decideeLe) &&
      'SANCTION_CONTRADICTOIRE_NON_RESPECTE',
    (decideeLe > today || debut < decideeLe) && 'SANCTION_DATE_INCOHERENTE',
    !isOpinionGiven && 'SANCTION_AVIS_ABSENT',
  ]
  return refusals.filter((refusal) => refusal !== false)
}

interface Suspension {
  readonly debut: CivilDate
  readonly fin: CivilDate
}

/** The days a sanction runs: a lifted one stops on that day, and may never have begun. */
const courue = ({ debut, fin, leveeLe }: Suspension & { readonly leveeLe: CivilDate | null }): Suspension => ({
  debut,
  fin: leveeLe !== null && leveeLe < fin ? leveeLe : fin,
})

/** Two suspensions of one person never run together: added, they would pass the cap of each (CASF, R262-68). */
export const refusalsOfOverlap = (
  nouvelle: Suspension,
  autres: readonly (Suspension & { readonly leveeLe: CivilDate | null })[],
): RefusSanction[] =>
  autres.map(courue).some((autre) => autre.debut <= autre.fin && overlaps(autre, nouvelle))
    ? ['SANCTION_CHEVAUCHE']
    : []

/** Last day of a suspension. */
export const lastDay = (debut: CivilDate, dureeMois: number): CivilDate => addDays(addMonths(debut, dureeMois), -1)

/** A sanction is lifted once, between its decision and its end. */
export const refusalsOfLifting = (
  { etat, decideeLe, fin }: { readonly etat: string; readonly decideeLe: CivilDate; readonly fin: CivilDate },
  leveeLe: CivilDate,
  today: CivilDate,
): RefusSanction[] => {
  if (etat === 'LEVEE') return ['SANCTION_DEJA_LEVEE']
  return leveeLe < decideeLe || leveeLe > fin || leveeLe > today ? ['SANCTION_LEVEE_HORS_PERIODE'] : []
}
