import { describedEnum } from '@traitdunion/subgraph'

export const StatutProjet = describedEnum('StatutProjetProfessionnel', 'Avancement du projet professionnel.', {
  A_CONSTRUIRE: 'À construire.',
  EN_COURS: 'En cours de recherche.',
  CONFIRME: 'Confirmé par une expérience ou une immersion.',
  ABANDONNE: 'Abandonné.',
})
export type StatutProjet = keyof typeof StatutProjet
