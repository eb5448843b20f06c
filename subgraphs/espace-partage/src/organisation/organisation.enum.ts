import { describedEnum } from '@traitdunion/subgraph'

export const TypeOrganisation = describedEnum('TypeOrganisation', 'Nature d’une organisation partenaire.', {
  DEPARTEMENT: 'Conseil départemental et ses services.',
  FRANCE_TRAVAIL: 'France Travail.',
  MISSION_LOCALE: 'Mission locale.',
  CAF: 'Caisse d’allocations familiales.',
  MSA: 'Mutualité sociale agricole.',
  REGION: 'Conseil régional et ses services.',
  CAP_EMPLOI: 'Cap emploi.',
  DELEGATAIRE: 'Délégataire du conseil départemental.',
  SIAE: 'Structure d’insertion par l’activité économique.',
  CCAS: 'Centre communal ou intercommunal d’action sociale.',
  AUTRE: 'Autre organisation.',
})
export type TypeOrganisation = keyof typeof TypeOrganisation
