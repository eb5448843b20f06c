import type { StatutPmsmp } from '@traitdunion/parcours'
import { addMonths, type CivilDate, dayNumber, dayOfNumber, isSiret } from '@traitdunion/subgraph'
import type { ObjectifPmsmp, SignatairePmsmp } from './pmsmp.enums.js'

export interface Periode {
  readonly siret: string
  readonly debut: CivilDate
  readonly fin: CivilDate
}

export interface ConventionConnue extends Periode {
  readonly id: string
  readonly statut: StatutPmsmp
  readonly objectif: ObjectifPmsmp
  readonly renouvelleId: string | null
}

export interface Proposition extends Periode {
  readonly objectif: ObjectifPmsmp
  readonly signataires: readonly SignatairePmsmp[]
  readonly renouvelleId?: string | null
}

export type RefusProposition =
  | 'PMSMP_SIRET_INVALIDE'
  | 'PMSMP_DATES_INVERSEES'
  | 'PMSMP_DUREE_EXCESSIVE'
  | 'PMSMP_SIGNATAIRES_INCOMPLETS'
  | 'PMSMP_RENOUVELLEMENT_IMPOSSIBLE'
  | 'PMSMP_CHEVAUCHEMENT'
  | 'PMSMP_TROP_DE_CONVENTIONS'
  | 'PMSMP_TROP_DE_JOURS'

export const CONVENTIONS_MAX = 2
export const JOURS_MAX = 60

/** What was refused or given up was never done: it counts for nothing. */
const vaines: readonly StatutPmsmp[] = ['REJETEE', 'ANNULEE', 'CADUQUE']

/** One month from date to date: from the 10th to the 9th of the next. */
const isLongerThanAMonth = ({ debut, fin }: Periode): boolean => fin >= addMonths(debut, 1)

const overlap = ({ debut, fin }: Periode, from: number, to: number): number =>
  Math.max(0, Math.min(dayNumber(fin) + 1, to) - Math.max(dayNumber(debut), from))

/**
 * Most conventions, and most days, with one host in any twelve consecutive months that touch a period (D5135-3).
 * Every window is looked at, day by day: some four hundred, over a handful of conventions.
 */
export const busiestYear = (
  periodes: readonly Periode[],
  nouvelle: Periode,
): { conventions: number; jours: number } => {
  const busiest = { conventions: 0, jours: 0 }
  const last = dayNumber(nouvelle.fin)
  for (let from = dayNumber(addMonths(nouvelle.debut, -12)); from <= last; from++) {
    const to = dayNumber(addMonths(dayOfNumber(from), 12))
    if (overlap(nouvelle, from, to) === 0) continue
    const within = [...periodes, nouvelle].map((periode) => overlap(periode, from, to)).filter((jours) => jours > 0)
    busiest.conventions = Math.max(busiest.conventions, within.length)
    busiest.jours = Math.max(
      busiest.jours,
      within.reduce((sum, jours) => sum + jours, 0),
    )
  }
  return busiest
}

/** Renewed once, with the same host and for the same purpose, after the end of what it renews. */
const canRenew = (proposition: Proposition, connues: readonly ConventionConnue[]): boolean => {
  const renewed = connues.find(({ id }) => id === proposition.renouvelleId)
  return (
    renewed !== undefined &&
    renewed.statut === 'ACCEPTEE' &&
    renewed.siret === proposition.siret &&
    renewed.objectif === proposition.objectif &&
    renewed.renouvelleId === null &&
    renewed.fin < proposition.debut &&
    !connues.some(({ renouvelleId, statut }) => renouvelleId === renewed.id && !vaines.includes(statut))
  )
}

const limitRefusalsOf = (proposition: Proposition, connues: readonly ConventionConnue[]): RefusProposition[] => {
  const memeHote = connues.filter(({ siret, statut }) => siret === proposition.siret && !vaines.includes(statut))
  if (memeHote.some(({ debut, fin }) => debut <= proposition.fin && proposition.debut <= fin))
    return ['PMSMP_CHEVAUCHEMENT']
  const { conventions, jours } = busiestYear(memeHote, proposition)
  return [
    ...(conventions > CONVENTIONS_MAX ? ['PMSMP_TROP_DE_CONVENTIONS' as const] : []),
    ...(jours > JOURS_MAX ? ['PMSMP_TROP_DE_JOURS' as const] : []),
  ]
}

/**
 * What stands against a convention (code du travail, D5135-2 and D5135-3): who signs, one month at most, renewed once,
 * two conventions and sixty days with the same host over twelve months.
 * @param connues every convention of the person
 */
export const propositionRefusalsOf = (
  proposition: Proposition,
  connues: readonly ConventionConnue[],
): RefusProposition[] => {
  const { siret, debut, fin, signataires, renouvelleId } = proposition
  if (fin < debut) return ['PMSMP_DATES_INVERSEES']
  return [
    ...(isSiret(siret) ? [] : ['PMSMP_SIRET_INVALIDE' as const]),
    ...(signataires.includes('BENEFICIAIRE') && signataires.includes('STRUCTURE_ACCUEIL')
      ? []
      : ['PMSMP_SIGNATAIRES_INCOMPLETS' as const]),
    ...(isLongerThanAMonth(proposition) ? ['PMSMP_DUREE_EXCESSIVE' as const] : []),
    ...(renouvelleId != null && !canRenew(proposition, connues) ? ['PMSMP_RENOUVELLEMENT_IMPOSSIBLE' as const] : []),
    ...limitRefusalsOf(proposition, connues),
  ]
}
