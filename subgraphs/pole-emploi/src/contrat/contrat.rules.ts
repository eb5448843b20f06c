import type { StatutContrat } from '@traitdunion/parcours'
import type { CivilDate } from '@traitdunion/subgraph'

/** A person has one living contract at a time. */
export const contratsVivants: readonly StatutContrat[] = [
  'BROUILLON',
  'EN_ATTENTE_SIGNATURE',
  'EN_COURS',
  'BILAN_A_REALISER',
  'EN_ATTENTE_RENOUVELLEMENT',
]

export type RefusOuverture = 'CONTRAT_DATES_INVERSEES' | 'CONTRAT_HEURES_INVALIDES'

interface Ouverture {
  readonly debut: CivilDate
  readonly fin?: CivilDate | null
  readonly heuresParSemaine?: number | null
}

/** Hours may be lowered or dispensed with, never be zero (L5411-6 and reservation of decision 2023-858 DC). */
export const ouvertureRefusalsOf = ({ debut, fin, heuresParSemaine }: Ouverture): RefusOuverture[] => [
  ...(fin != null && fin < debut ? ['CONTRAT_DATES_INVERSEES' as const] : []),
  ...(heuresParSemaine != null && (heuresParSemaine < 1 || heuresParSemaine > 35)
    ? ['CONTRAT_HEURES_INVALIDES' as const]
    : []),
]

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
