import { type StatutRendezVous, statutAt } from '@traitdunion/parcours'
import type { CodeErreur } from '../errors.js'

/** What one organisation may say of an appointment that took place, or should have. */
export const RESULTATS = ['EFFECTUE', 'ABSENT', 'ABSENT_EXCUSE'] as const satisfies readonly StatutRendezVous[]
export type ResultatRendezVous = (typeof RESULTATS)[number]

export const isResultat = (statut: StatutRendezVous): statut is ResultatRendezVous =>
  (RESULTATS as readonly StatutRendezVous[]).includes(statut)

/**
 * Where the appointment as a whole stands. The person who met one organisation came; she is absent only when every
 * organisation says so, and excused as soon as one of them accepted an excuse.
 */
export const statutOf = (
  { annule, debut }: { readonly annule: boolean; readonly debut: Date },
  resultats: readonly (ResultatRendezVous | null)[],
  now: Date,
): StatutRendezVous => {
  if (annule) return 'ANNULE'
  if (resultats.includes('EFFECTUE')) return 'EFFECTUE'
  if (resultats.length > 0 && !resultats.includes(null))
    return resultats.includes('ABSENT_EXCUSE') ? 'ABSENT_EXCUSE' : 'ABSENT'
  return statutAt({ statut: 'PRIS', debut }, now)
}

interface Prise {
  readonly debut: Date
  readonly dureeMinutes: number
  readonly organisations: readonly string[]
}

/** What stands against an appointment: in the past, of an impossible length, or joint with nobody. */
export const refusalsOfPrise = (
  { debut, dureeMinutes, organisations }: Prise,
  organisateur: string,
  now: Date,
): CodeErreur[] => [
  ...(debut <= now ? ['RENDEZ_VOUS_DATE_PASSEE' as const] : []),
  ...(dureeMinutes < 5 || dureeMinutes > 480 ? ['RENDEZ_VOUS_DUREE' as const] : []),
  ...(new Set(organisations).size < 2 || !organisations.includes(organisateur)
    ? ['RENDEZ_VOUS_PARTICIPANTS' as const]
    : []),
]
