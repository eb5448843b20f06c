import { describedEnum } from '@traitdunion/subgraph'

export const EtatAction = describedEnum('EtatActionContrat', 'Avancement d’une action du plan.', {
  PREVUE: 'Prévue.',
  EN_COURS: 'En cours.',
  REALISEE: 'Réalisée.',
  ABANDONNEE: 'Abandonnée.',
})
export type EtatAction = keyof typeof EtatAction

export const PartieContrat = describedEnum('PartieContrat', 'Partie au contrat.', {
  PERSONNE: 'Personne accompagnée.',
  ORGANISME: 'Organisme référent.',
})
export type PartieContrat = keyof typeof PartieContrat

export const MotifClotureContrat = describedEnum('MotifClotureContrat', 'Raison de clore un contrat.', {
  TERME: 'Arrivé à son terme.',
  EMPLOI: 'Reprise d’emploi.',
  REORIENTATION: 'Réorientation.',
  NON_RESPECT: 'Engagements non respectés.',
  SORTIE_ACCOMPAGNEMENT: 'Fin de l’accompagnement.',
  ABANDON: 'Projet de contrat abandonné avant signature.',
})
export type MotifClotureContrat = keyof typeof MotifClotureContrat
