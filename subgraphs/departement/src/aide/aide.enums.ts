import { describedEnum } from '@traitdunion/subgraph'

export const EtatAide = describedEnum('EtatAide', 'État d’une aide accordée.', {
  ACCORDEE: 'Accordée.',
  VERSEE: 'Versée.',
  ANNULEE: 'Annulée.',
})
export type EtatAide = keyof typeof EtatAide
