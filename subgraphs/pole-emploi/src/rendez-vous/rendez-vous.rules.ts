import { isAttendu, type StatutRendezVous } from '@traitdunion/parcours'

export type RefusPrise = 'RENDEZ_VOUS_DUREE_INVALIDE'

export const DUREE_MIN = 5
export const DUREE_MAX = 480

export const priseRefusalsOf = ({ dureeMinutes }: { readonly dureeMinutes: number }): RefusPrise[] =>
  dureeMinutes < DUREE_MIN || dureeMinutes > DUREE_MAX ? ['RENDEZ_VOUS_DUREE_INVALIDE'] : []

/** Whether anybody came: known only once it has begun, and corrected when entered by mistake. */
const issues: readonly StatutRendezVous[] = ['EFFECTUE', 'ABSENT', 'ABSENT_EXCUSE']

export type RefusIssue =
  | 'RENDEZ_VOUS_ISSUE_IMPOSSIBLE'
  | 'RENDEZ_VOUS_PAS_ENCORE_TENU'
  | 'RENDEZ_VOUS_NOUVEAU_DEBUT_ATTENDU'
  | 'RENDEZ_VOUS_PASSE'

interface Renseigne {
  readonly statut: StatutRendezVous
  readonly nouveauDebut?: Date | null
}

/** An appointment is moved or called off while it is awaited; its outcome is entered once it has begun. */
export const issueRefusalsOf = (
  rendezVous: { readonly statut: StatutRendezVous; readonly debut: Date },
  { statut, nouveauDebut }: Renseigne,
  now: Date,
): RefusIssue[] => {
  const isAwaited = isAttendu(rendezVous.statut)
  if (statut === 'PRIS' || statut === 'A_RENSEIGNER') return ['RENDEZ_VOUS_ISSUE_IMPOSSIBLE']
  if ((statut === 'MODIFIE') !== (nouveauDebut != null)) return ['RENDEZ_VOUS_NOUVEAU_DEBUT_ATTENDU']
  if (issues.includes(statut)) {
    if (!isAwaited && !issues.includes(rendezVous.statut)) return ['RENDEZ_VOUS_ISSUE_IMPOSSIBLE']
    // One may excuse oneself beforehand; nobody has come, or failed to come, before the hour.
    return statut !== 'ABSENT_EXCUSE' && rendezVous.debut > now ? ['RENDEZ_VOUS_PAS_ENCORE_TENU'] : []
  }
  if (!isAwaited) return ['RENDEZ_VOUS_ISSUE_IMPOSSIBLE']
  return nouveauDebut && nouveauDebut <= now ? ['RENDEZ_VOUS_PASSE'] : []
}
