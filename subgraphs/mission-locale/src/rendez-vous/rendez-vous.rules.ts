import { isAttendu, type StatutRendezVous } from '@traitdunion/parcours'

export type RefusPrise = 'RENDEZ_VOUS_DUREE' | 'RENDEZ_VOUS_PASSE'

export const takingRefusalsOf = (
  { debut, dureeMinutes }: { readonly debut: Date; readonly dureeMinutes: number },
  now: Date,
): RefusPrise[] => [
  ...(dureeMinutes < 5 || dureeMinutes > 480 ? ['RENDEZ_VOUS_DUREE' as const] : []),
  ...(debut <= now ? ['RENDEZ_VOUS_PASSE' as const] : []),
]

export type RefusIssue =
  | 'RENDEZ_VOUS_FINAL'
  | 'RENDEZ_VOUS_STATUT'
  | 'RENDEZ_VOUS_NOUVEAU_DEBUT_ATTENDU'
  | 'RENDEZ_VOUS_PASSE'

const ISSUES: readonly StatutRendezVous[] = ['EFFECTUE', 'ABSENT', 'ABSENT_EXCUSE']

interface Renseigne {
  readonly statut: StatutRendezVous
  readonly nouveauDebut?: Date | null
}

/**
 * What stands against an outcome: a cancelled appointment changes no more; one that is awaited may be cancelled, or moved
 * to a time to come; one may excuse oneself beforehand, but is kept or missed from the hour on, and that may be corrected.
 */
export const settlingRefusalsOf = (
  rendezVous: { readonly statut: StatutRendezVous; readonly debut: Date },
  { statut, nouveauDebut }: Renseigne,
  now: Date,
): RefusIssue[] => {
  if (rendezVous.statut === 'ANNULE') return ['RENDEZ_VOUS_FINAL']
  if ((statut === 'MODIFIE') !== (nouveauDebut != null)) return ['RENDEZ_VOUS_NOUVEAU_DEBUT_ATTENDU']
  if (ISSUES.includes(statut))
    return statut === 'ABSENT_EXCUSE' || rendezVous.debut <= now ? [] : ['RENDEZ_VOUS_STATUT']
  if (statut === 'PRIS' || statut === 'A_RENSEIGNER' || !isAttendu(rendezVous.statut)) return ['RENDEZ_VOUS_STATUT']
  return nouveauDebut && nouveauDebut <= now ? ['RENDEZ_VOUS_PASSE'] : []
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

/** How one stands in a session, which is an appointment with several. */
const statutsSessionIMilo: Readonly<Record<string, StatutRendezVous>> = {
  Prescrit: 'PRIS',
  Inscrit: 'PRIS',
  ONGOING: 'PRIS',
  Réalisé: 'EFFECTUE',
  ACHIEVED: 'EFFECTUE',
  'Refus jeune': 'ABSENT_EXCUSE',
  REFUSAL_YOUNG: 'ABSENT_EXCUSE',
  'Refus tiers': 'ANNULE',
  REFUSAL: 'ANNULE',
}

/**
 * Put off to an hour to come, it is awaited then. Put off from an hour gone by, it did not take place and nobody is to
 * tell what became of it: the new one comes by itself.
 */
const atItsHour = (statut: StatutRendezVous, debut: Date, now: Date): StatutRendezVous =>
  statut === 'MODIFIE' && debut <= now ? 'ANNULE' : statut

const readerOf =
  (statuts: Readonly<Record<string, StatutRendezVous>>) =>
  (libelle: string, debut: Date, now: Date): StatutRendezVous | undefined => {
    const statut = Object.hasOwn(statuts, libelle) ? statuts[libelle] : undefined
    return statut && atItsHour(statut, debut, now)
  }

export const statutOfIMilo = readerOf(statutsIMilo)
export const statutOfSessionIMilo = readerOf(statutsSessionIMilo)
