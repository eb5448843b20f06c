import { isAttendu, type ModaliteRendezVous, type StatutRendezVous } from '@traitdunion/parcours'

export type RefusRendezVous =
  | 'RENDEZ_VOUS_DUREE_INVALIDE'
  | 'RENDEZ_VOUS_LIEU_ABSENT'
  | 'RENDEZ_VOUS_PASSE'
  | 'RENDEZ_VOUS_A_VENIR'
  | 'RENDEZ_VOUS_ISSUE_INVALIDE'
  | 'RENDEZ_VOUS_TERMINE'

interface Creneau {
  readonly debut: Date
  readonly dureeMinutes: number
  readonly modalite: ModaliteRendezVous
  readonly lieu: string | null
}

const isDureeValid = (minutes: number) => minutes >= 5 && minutes <= 480

/** What stands against a slot. */
export const refusalsOfSlot = ({ dureeMinutes, modalite, lieu }: Creneau): RefusRendezVous[] => {
  const refusals: (RefusRendezVous | false)[] = [
    !isDureeValid(dureeMinutes) && 'RENDEZ_VOUS_DUREE_INVALIDE',
    modalite === 'PHYSIQUE' && !lieu?.trim() && 'RENDEZ_VOUS_LIEU_ABSENT',
  ]
  return refusals.filter((refusal) => refusal !== false)
}

/** Only an appointment that has neither taken place nor been cancelled moves, and only to a time to come. */
export const refusalsOfMove = (statut: StatutRendezVous, moved: Creneau, now: Date): RefusRendezVous[] => {
  if (!isAttendu(statut)) return ['RENDEZ_VOUS_TERMINE']
  return moved.debut <= now ? ['RENDEZ_VOUS_PASSE', ...refusalsOfSlot(moved)] : refusalsOfSlot(moved)
}

export const refusalsOfCancel = (statut: StatutRendezVous): RefusRendezVous[] =>
  isAttendu(statut) ? [] : ['RENDEZ_VOUS_TERMINE']

const ISSUES: ReadonlySet<StatutRendezVous> = new Set(['EFFECTUE', 'ABSENT', 'ABSENT_EXCUSE'])

/** An outcome may be corrected; an excuse may come before the hour, the rest only after. */
export const refusalsOfOutcome = (
  { statut, debut }: { readonly statut: StatutRendezVous; readonly debut: Date },
  issue: StatutRendezVous,
  now: Date,
): RefusRendezVous[] => {
  if (!ISSUES.has(issue)) return ['RENDEZ_VOUS_ISSUE_INVALIDE']
  if (statut === 'ANNULE') return ['RENDEZ_VOUS_TERMINE']
  return issue !== 'ABSENT_EXCUSE' && debut > now ? ['RENDEZ_VOUS_A_VENIR'] : []
}
