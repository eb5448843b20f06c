import type { StatutPmsmp } from '@traitdunion/parcours'
import type { CivilDate } from '@traitdunion/subgraph'
import type { NiveauAcceptation, SignatairePmsmp } from './pmsmp.enums.js'

export interface Signature {
  readonly signataire: SignatairePmsmp
  readonly signeeLe: CivilDate
}

interface Convention {
  readonly statut: StatutPmsmp
  readonly debut: CivilDate
  readonly signataires: readonly SignatairePmsmp[]
  readonly signatures: readonly Signature[]
}

export type RefusSuite =
  | 'PMSMP_SUITE_IMPOSSIBLE'
  | 'PMSMP_SIGNATAIRE_INATTENDU'
  | 'PMSMP_DEJA_SIGNEE'
  | 'PMSMP_DATE_INVALIDE'

/** Signed or accepted after its first day, the period would have begun without cover. */
const isDateValid = ({ debut }: Convention, day: CivilDate, today: CivilDate) => day <= today && day <= debut

export const signatureRefusalsOf = (
  convention: Convention,
  { signataire, signeeLe }: Signature,
  today: CivilDate,
): RefusSuite[] => {
  if (convention.statut !== 'A_SIGNER' && convention.statut !== 'PARTIELLEMENT_SIGNEE')
    return ['PMSMP_SUITE_IMPOSSIBLE']
  if (!convention.signataires.includes(signataire)) return ['PMSMP_SIGNATAIRE_INATTENDU']
  if (convention.signatures.some((known) => known.signataire === signataire)) return ['PMSMP_DEJA_SIGNEE']
  return isDateValid(convention, signeeLe, today) ? [] : ['PMSMP_DATE_INVALIDE']
}

/** Once all have signed, the prescriber examines it. */
export const statutAfterSignature = (
  { signataires }: Pick<Convention, 'signataires'>,
  signatures: readonly Signature[],
): StatutPmsmp =>
  signataires.every((expected) => signatures.some(({ signataire }) => signataire === expected))
    ? 'EN_EXAMEN'
    : 'PARTIELLEMENT_SIGNEE'

export const acceptationRefusalsOf = (
  convention: Convention,
  { niveau, accepteeLe }: { readonly niveau: NiveauAcceptation; readonly accepteeLe: CivilDate },
  today: CivilDate,
): RefusSuite[] => {
  const from: readonly StatutPmsmp[] = niveau === 'CONSEILLER' ? ['EN_EXAMEN'] : ['EN_EXAMEN', 'ACCEPTEE_CONSEILLER']
  if (!from.includes(convention.statut)) return ['PMSMP_SUITE_IMPOSSIBLE']
  const isSignedBefore = convention.signatures.every(({ signeeLe }) => signeeLe <= accepteeLe)
  return isSignedBefore && isDateValid(convention, accepteeLe, today) ? [] : ['PMSMP_DATE_INVALIDE']
}

const vivantes: readonly StatutPmsmp[] = [
  'A_SIGNER',
  'PARTIELLEMENT_SIGNEE',
  'EN_EXAMEN',
  'ACCEPTEE_CONSEILLER',
  'ACCEPTEE',
]

export const annulationRefusalsOf = ({ statut }: Pick<Convention, 'statut'>): RefusSuite[] =>
  vivantes.includes(statut) ? [] : ['PMSMP_SUITE_IMPOSSIBLE']

/** The prescriber rejects what it examines; after its acceptance, the convention can only be called off. */
export const rejetRefusalsOf = ({ statut }: Pick<Convention, 'statut'>): RefusSuite[] =>
  statut === 'EN_EXAMEN' || statut === 'ACCEPTEE_CONSEILLER' ? [] : ['PMSMP_SUITE_IMPOSSIBLE']
