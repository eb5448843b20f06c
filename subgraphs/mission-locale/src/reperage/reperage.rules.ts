import { type CivilDate, isCodeCommune } from '@traitdunion/subgraph'
import type { EtatReperage } from './reperage.enums.js'

export type RefusSignalement =
  | 'REPERAGE_PERSONNE'
  | 'REPERAGE_CONTACT_SANS_CONSENTEMENT'
  | 'REPERAGE_COMMUNE_INVALIDE'
  | 'DATE_FUTURE'

interface Signalement {
  readonly personneId?: string | null
  readonly identite?: { readonly telephone?: string | null; readonly courriel?: string | null } | null
  readonly consentementContact: boolean
  readonly signaleLe: CivilDate
  readonly commune?: string | null
}

/** What stands against a report: one way of naming the young person, and no way to reach them against their will. */
export const reportingRefusalsOf = (signalement: Signalement, today: CivilDate): RefusSignalement[] => {
  const { personneId, identite, consentementContact, signaleLe, commune } = signalement
  const hasContact = !!identite?.telephone || !!identite?.courriel
  return [
    ...(!personneId === !identite ? ['REPERAGE_PERSONNE' as const] : []),
    ...(hasContact && !consentementContact ? ['REPERAGE_CONTACT_SANS_CONSENTEMENT' as const] : []),
    ...(commune && !isCodeCommune(commune) ? ['REPERAGE_COMMUNE_INVALIDE' as const] : []),
    ...(signaleLe > today ? ['DATE_FUTURE' as const] : []),
  ]
}

export type RefusConclusion = 'REPERAGE_CONCLU' | 'REPERAGE_CONCLUSION' | 'DATE_FUTURE'

const CONCLUSIONS: Readonly<Record<EtatReperage, readonly EtatReperage[]>> = {
  SIGNALE: ['SANS_SUITE'],
  PRIS_EN_CHARGE: ['CONTACTE', 'SANS_SUITE'],
  CONTACTE: [],
  SANS_SUITE: [],
}

export const isConcluded = (etat: EtatReperage): boolean => CONCLUSIONS[etat].length === 0

export const concludingRefusalsOf = (
  reperage: { readonly etat: EtatReperage; readonly signaleLe: CivilDate },
  conclusion: { readonly etat: EtatReperage; readonly concluLe: CivilDate },
  today: CivilDate,
): RefusConclusion[] => {
  if (isConcluded(reperage.etat)) return ['REPERAGE_CONCLU']
  const { etat, concluLe } = conclusion
  const isAllowed = CONCLUSIONS[reperage.etat].includes(etat) && concluLe >= reperage.signaleLe
  return [...(isAllowed ? [] : ['REPERAGE_CONCLUSION' as const]), ...(concluLe > today ? ['DATE_FUTURE' as const] : [])]
}
