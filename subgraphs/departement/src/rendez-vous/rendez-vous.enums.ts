import { describedEnum } from '@traitdunion/subgraph'

export const MotifRendezVousDepartement = describedEnum(
  'MotifRendezVousDepartement',
  'Motif d’un rendez-vous fixé par le département.',
  {
    ORIENTATION: 'Entretien d’orientation.',
    ACCOMPAGNEMENT: 'Premier rendez-vous d’accompagnement.',
    SUIVI: 'Suivi du parcours.',
    BILAN: 'Bilan du contrat d’engagement.',
    INFORMATION_COLLECTIVE: 'Information collective sur les droits et devoirs.',
  },
)
export type MotifRendezVousDepartement = keyof typeof MotifRendezVousDepartement
