import { describedEnum } from '@traitdunion/subgraph'

export const EtatReorientation = describedEnum('EtatReorientation', 'Avancement d’une demande de réorientation.', {
  DEMANDEE: 'Demandée, en attente de décision.',
  ACCEPTEE: 'Acceptée : une nouvelle orientation remplace la précédente.',
  REFUSEE: 'Refusée, avec un motif notifié.',
})
export type EtatReorientation = keyof typeof EtatReorientation
