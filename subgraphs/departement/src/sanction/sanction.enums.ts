import { describedEnum } from '@traitdunion/subgraph'

export const EtatSanction = describedEnum('EtatSanction', 'État d’une sanction.', {
  DECIDEE: 'Décidée ; elle court jusqu’à son terme.',
  LEVEE: 'Levée avant son terme, la personne s’étant remobilisée.',
})
export type EtatSanction = keyof typeof EtatSanction
