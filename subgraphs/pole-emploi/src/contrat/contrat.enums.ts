import { describedEnum } from '@traitdunion/subgraph'

export const NatureContratPoleEmploi = describedEnum(
  'NatureContratPoleEmploi',
  'Nature du contrat avec France Travail.',
  {
    PPAE: 'Projet personnalisé d’accès à l’emploi, avant la loi pour le plein emploi.',
    CONTRAT_ENGAGEMENT: 'Contrat d’engagement (code du travail, L5411-6).',
  },
)
export type NatureContratPoleEmploi = keyof typeof NatureContratPoleEmploi

export const MotifClotureContrat = describedEnum('MotifClotureContratPoleEmploi', 'Motif de clôture d’un contrat.', {
  TERME: 'Arrivé à son terme.',
  REPRISE_EMPLOI: 'Reprise d’emploi.',
  CHANGEMENT_ORGANISME: 'Un autre organisme devient référent.',
  FIN_INSCRIPTION: 'Fin d’inscription.',
  RENOUVELLEMENT: 'Remplacé par un nouveau contrat.',
})
export type MotifClotureContrat = keyof typeof MotifClotureContrat
