import type { StatutRendezVous } from '@traitdunion/parcours'

export type RefusPrise = 'RENDEZ_VOUS_DUREE' | 'RENDEZ_VOUS_PASSE'

export const takingRefusalsOf = (
  { debut, dureeMinutes }: { readonly debut: Date; readonly dureeMinutes: number },
  now: Date,
): RefusPrise[] => [
  ...(dureeMinutes < 5 || dureeMinutes > 480 ? ['RENDEZ_VOUS_DUREE' as const] : []),
  ...(debut <= now ? ['RENDEZ_VOUS_PASSE' as const] : []),
]

export type RefusIssue = 'RENDEZ_VOUS_FINAL' | 'RENDEZ_VOUS_STATUT'

const FINAL: readonly StatutRendezVous[] = ['ANNULE', 'MODIFIE']

/**
 * What stands against an outcome: an appointment that is cancelled or moved changes no more; before its time it can only
 * be cancelled or moved, from its time on it is kept or missed, and that may be corrected.
 */
export const settlingRefusalsOf = (
  rendezVous: { readonly statut: StatutRendezVous; readonly debut: Date },
  statut: StatutRendezVous,
  now: Date,
): RefusIssue[] => {
  if (FINAL.includes(rendezVous.statut)) return ['RENDEZ_VOUS_FINAL']
  const isHeld = rendezVous.statut !== 'PRIS' && rendezVous.statut !== 'A_RENSEIGNER'
  const allowed = FINAL.includes(statut) ? !isHeld : statut !== 'PRIS' && rendezVous.debut <= now
  return allowed ? [] : ['RENDEZ_VOUS_STATUT']
}

/** Words of i-Milo, the mission locale's own system → ours, for the importer. */
const statutsIMilo: Readonly<Record<string, StatutRendezVous>> = {
  Planifié: 'PRIS',
  Présent: 'EFFECTUE',
  Absent: 'ABSENT',
  Annulé: 'ANNULE',
  Reporté: 'MODIFIE',
  'Non précisé': 'A_RENSEIGNER',
}

export const statutOfIMilo = (libelle: string): StatutRendezVous | undefined =>
  Object.hasOwn(statutsIMilo, libelle) ? statutsIMilo[libelle] : undefined
