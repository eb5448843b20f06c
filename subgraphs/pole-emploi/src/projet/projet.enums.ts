import { enumeration } from '../suivi/enumeration.js'

export const StatutProjet = enumeration('StatutProjetProfessionnel', 'Avancement du projet professionnel.', {
  A_CONSTRUIRE: 'À construire.',
  EN_COURS: 'En cours de recherche.',
  CONFIRME: 'Confirmé par une expérience ou une immersion.',
  ABANDONNE: 'Abandonné.',
})
export type StatutProjet = keyof typeof StatutProjet
