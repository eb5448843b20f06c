import { describedEnum } from '@traitdunion/subgraph'

export const StatutPrestation = describedEnum('StatutPrestationPoleEmploi', 'Avancement d’une prestation prescrite.', {
  PRESCRITE: 'Prescrite.',
  EN_COURS: 'Commencée.',
  REALISEE: 'Menée à son terme.',
  ABANDONNEE: 'Commencée puis abandonnée.',
  REFUSEE: 'Refusée par la personne ou par le prestataire.',
  ANNULEE: 'Annulée avant de commencer.',
})
export type StatutPrestation = keyof typeof StatutPrestation

export const ViseePrestation = describedEnum('ViseePrestation', 'Ce que vise une prestation du catalogue.', {
  EMPLOI: 'Recherche d’emploi.',
  FORMATION: 'Formation et projet.',
  CREATION: 'Création d’entreprise.',
  SOCIAL: 'Accompagnement social, numérique ou de mobilité.',
  DELEGATION: 'Suivi confié à un partenaire.',
})
export type ViseePrestation = keyof typeof ViseePrestation
