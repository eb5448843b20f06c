import { describedEnum } from '@traitdunion/subgraph'

export const MotifMoinsDe15h = describedEnum(
  'MotifMoinsDe15h',
  'Raison légale de prévoir moins de quinze heures par semaine (code du travail, R5411-15).',
  {
    SITUATION_INDIVIDUELLE: 'Durée réduite, sans être nulle, pour tenir compte de la situation.',
    SANTE: 'Dispense demandée pour raison de santé.',
    HANDICAP: 'Dispense demandée pour handicap.',
    INVALIDITE: 'Dispense demandée pour invalidité.',
    PARENT_ISOLE: 'Dispense demandée par un parent isolé sans mode de garde pour un enfant de moins de douze ans.',
  },
)
export type MotifMoinsDe15h = keyof typeof MotifMoinsDe15h

export const EtatAction = describedEnum('EtatActionContrat', "Avancement d'une action du plan.", {
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
  EMPLOI: "Reprise d'emploi.",
  REORIENTATION: 'Réorientation.',
  NON_RESPECT: 'Engagements non respectés.',
  SORTIE_ACCOMPAGNEMENT: "Fin de l'accompagnement.",
  ABANDON: 'Projet de contrat abandonné avant signature.',
})
export type MotifClotureContrat = keyof typeof MotifClotureContrat
