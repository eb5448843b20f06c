import type { OrganismeReferentType, TypeParcours } from '@traitdunion/parcours'
import type { CivilDate } from '@traitdunion/subgraph'

export type RefusReorientation =
  | 'REORIENTATION_ORGANISME_INDETERMINE'
  | 'REORIENTATION_SANS_CHANGEMENT'
  | 'REORIENTATION_MOTIF_ABSENT'
  | 'REORIENTATION_DATE_INCOHERENTE'
  | 'REORIENTATION_AVIS_ABSENT'
  | 'ORIENTATION_PARCOURS_INDETERMINE'

/** Organisms of the service public de l'emploi (code du travail, L5311-2 and L5311-4). */
const SPE: ReadonlySet<OrganismeReferentType> = new Set(['FRANCE_TRAVAIL', 'MISSION_LOCALE', 'CAP_EMPLOI'])

/** Going in or out of the service public de l'emploi needs the opinion of the équipe pluridisciplinaire (CASF, L262-39). */
export const needsOpinion = (from: OrganismeReferentType, to: OrganismeReferentType): boolean =>
  SPE.has(from) !== SPE.has(to)

interface Cible {
  readonly organisme: OrganismeReferentType
  readonly parcours: TypeParcours
}

interface Demande {
  readonly enCours: Cible & { readonly decideeLe: CivilDate }
  readonly souhaite: Cible
  readonly motif: string
  readonly demandeeLe: CivilDate
  readonly today: CivilDate
}

/** What stands against a request. */
export const refusalsOfRequest = ({ enCours, souhaite, motif, demandeeLe, today }: Demande): RefusReorientation[] => {
  const refusals: (RefusReorientation | false)[] = [
    souhaite.organisme === 'INDETERMINE' && 'REORIENTATION_ORGANISME_INDETERMINE',
    souhaite.parcours === 'INDETERMINE' && 'ORIENTATION_PARCOURS_INDETERMINE',
    souhaite.organisme === enCours.organisme &&
      souhaite.parcours === enCours.parcours &&
      'REORIENTATION_SANS_CHANGEMENT',
    motif.trim() === '' && 'REORIENTATION_MOTIF_ABSENT',
    (demandeeLe > today || demandeeLe < enCours.decideeLe) && 'REORIENTATION_DATE_INCOHERENTE',
  ]
  return refusals.filter((refusal) => refusal !== false)
}

/** The file brought before the équipe, as far as the decision needs it. */
export interface PassageLu {
  readonly motif: string
  readonly avis: string | null
  readonly avisRenduLe: CivilDate | null
  readonly etape: string
}

interface Decision {
  readonly acceptee: boolean
  readonly motifDecision: string | null
  readonly decideeLe: CivilDate
  readonly demandeeLe: CivilDate
  readonly from: OrganismeReferentType
  readonly to: OrganismeReferentType
  /** Of the same person; null when none was given. */
  readonly passage: PassageLu | null
  readonly today: CivilDate
}

/** An opinion is asked, not followed: favourable or not, it must have been given. */
const hasOpinion = (passage: PassageLu | null, demandeeLe: CivilDate, decideeLe: CivilDate): boolean =>
  passage !== null &&
  passage.motif === 'REORIENTATION' &&
  passage.etape === 'DECISION_PCD' &&
  passage.avisRenduLe !== null &&
  passage.avisRenduLe >= demandeeLe &&
  passage.avisRenduLe <= decideeLe

/** What stands against a decision on a request. */
export const refusalsOfDecision = (decision: Decision): RefusReorientation[] => {
  const { acceptee, motifDecision, decideeLe, demandeeLe, from, to, passage, today } = decision
  const refusals: (RefusReorientation | false)[] = [
    !acceptee && !motifDecision?.trim() && 'REORIENTATION_MOTIF_ABSENT',
    (decideeLe > today || decideeLe < demandeeLe) && 'REORIENTATION_DATE_INCOHERENTE',
    acceptee && needsOpinion(from, to) && !hasOpinion(passage, demandeeLe, decideeLe) && 'REORIENTATION_AVIS_ABSENT',
  ]
  return refusals.filter((refusal) => refusal !== false)
}
