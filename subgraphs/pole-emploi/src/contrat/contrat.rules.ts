import { type MotifMoinsDe15h, type RefusHeures, refusalsOfHours, type StatutContrat } from '@traitdunion/parcours'
import type { CivilDate } from '@traitdunion/subgraph'
import type { NatureContratPoleEmploi } from './contrat.enums.js'

/** A person has one living contract at a time. */
export const contratsVivants: readonly StatutContrat[] = [
  'BROUILLON',
  'EN_ATTENTE_SIGNATURE',
  'EN_COURS',
  'BILAN_A_REALISER',
  'EN_ATTENTE_RENOUVELLEMENT',
]

export type RefusOuverture =
  | 'CONTRAT_DATES_INVERSEES'
  | 'CONTRAT_HEURES_INVALIDES'
  | 'CONTRAT_NOTIFICATION_INVALIDE'
  | RefusHeures

interface Ouverture {
  readonly nature: NatureContratPoleEmploi
  readonly orientationNotifieeLe?: CivilDate | null
  readonly debut: CivilDate
  readonly fin?: CivilDate | null
  readonly heuresParSemaine?: number | null
  readonly motifMoinsDe15h?: MotifMoinsDe15h | null
}

/** Hours are a figure that a week holds, or none when the person is dispensed; never zero, which would be neither. */
const areHoursWrong = (heures: number | null | undefined): boolean => heures != null && (heures < 1 || heures > 35)

/**
 * What the law of full employment asks of a contrat d'engagement, and did not of a PPAE: fifteen hours or a lawful
 * reason (L5411-6), and the notification from which the month to sign runs (D5411-14-1).
 */
const engagementRefusalsOf = (ouverture: Ouverture, today: CivilDate): RefusOuverture[] => {
  const { nature, orientationNotifieeLe, heuresParSemaine, motifMoinsDe15h } = ouverture
  if (nature === 'PPAE') return []
  return [
    ...(areHoursWrong(heuresParSemaine) ? [] : refusalsOfHours(heuresParSemaine ?? 0, motifMoinsDe15h ?? null)),
    ...(orientationNotifieeLe == null || orientationNotifieeLe > today
      ? ['CONTRAT_NOTIFICATION_INVALIDE' as const]
      : []),
  ]
}

export const ouvertureRefusalsOf = (ouverture: Ouverture, today: CivilDate): RefusOuverture[] => {
  const { debut, fin, heuresParSemaine } = ouverture
  return [
    ...(fin != null && fin < debut ? ['CONTRAT_DATES_INVERSEES' as const] : []),
    ...(areHoursWrong(heuresParSemaine) ? ['CONTRAT_HEURES_INVALIDES' as const] : []),
    ...engagementRefusalsOf(ouverture, today),
  ]
}

export type RefusSignature = 'CONTRAT_NON_SIGNABLE' | 'CONTRAT_DATE_FUTURE' | 'CONTRAT_SIGNE_APRES_TERME'

export const signatureRefusalsOf = (
  { statut, fin }: { readonly statut: StatutContrat; readonly fin: CivilDate | null },
  signeLe: CivilDate,
  today: CivilDate,
): RefusSignature[] => {
  if (statut !== 'EN_ATTENTE_SIGNATURE') return ['CONTRAT_NON_SIGNABLE']
  return [
    ...(signeLe > today ? ['CONTRAT_DATE_FUTURE' as const] : []),
    ...(fin !== null && signeLe > fin ? ['CONTRAT_SIGNE_APRES_TERME' as const] : []),
  ]
}

export type RefusCloture = 'CONTRAT_NON_CLOTURABLE' | 'CONTRAT_DATE_FUTURE' | 'CONTRAT_CLOS_AVANT_DEBUT'

export const clotureRefusalsOf = (
  { statut, debut }: { readonly statut: StatutContrat; readonly debut: CivilDate },
  closLe: CivilDate,
  today: CivilDate,
): RefusCloture[] => {
  if (!contratsVivants.includes(statut)) return ['CONTRAT_NON_CLOTURABLE']
  return [
    ...(closLe > today ? ['CONTRAT_DATE_FUTURE' as const] : []),
    // A contract never signed may be given up before its first day.
    ...(closLe < debut && statut !== 'EN_ATTENTE_SIGNATURE' && statut !== 'BROUILLON'
      ? ['CONTRAT_CLOS_AVANT_DEBUT' as const]
      : []),
  ]
}

/** What was never signed is cancelled, what was in force is closed. */
export const statutAtCloture = (statut: StatutContrat): StatutContrat =>
  statut === 'EN_ATTENTE_SIGNATURE' || statut === 'BROUILLON' ? 'ANNULE' : 'CLOS'
