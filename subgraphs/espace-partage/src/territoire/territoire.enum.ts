import { describedEnum } from '@traitdunion/subgraph'

export const NatureTerritoire = describedEnum('NatureTerritoire', 'Découpage auquel appartient un territoire.', {
  DEPARTEMENT: 'Département.',
  EPCI: 'Établissement public de coopération intercommunale à fiscalité propre.',
  CLPE: 'Ressort d’un comité local pour l’emploi.',
  ZONE_EMPLOI: 'Zone d’emploi de l’INSEE.',
  MDS: 'Secteur d’une maison départementale des solidarités.',
})
export type NatureTerritoire = keyof typeof NatureTerritoire
