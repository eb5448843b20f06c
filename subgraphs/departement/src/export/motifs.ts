import type { MotifRendezVousDepartement } from '../rendez-vous/rendez-vous.enums.js'

/** What an appointment is about, for a reader who does not have our codes. */
export const MOTIFS_EN_CLAIR: Readonly<Record<MotifRendezVousDepartement, string>> = {
  ORIENTATION: 'Entretien d’orientation',
  ACCOMPAGNEMENT: 'Premier rendez-vous d’accompagnement',
  SUIVI: 'Suivi du parcours',
  BILAN: 'Bilan du contrat d’engagement',
  INFORMATION_COLLECTIVE: 'Information collective',
}
