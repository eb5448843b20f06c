import { describedEnum } from '@traitdunion/subgraph'

export const TypeSeanceEquipe = describedEnum('TypeSeanceEquipe', 'Objet d’une séance d’équipe pluridisciplinaire.', {
  REORIENTATION: 'Réorientations.',
  SANCTION: 'Suspensions et réductions.',
  MIXTE: 'Réorientations et sanctions.',
})
export type TypeSeanceEquipe = keyof typeof TypeSeanceEquipe

export const MotifPassageEquipe = describedEnum(
  'MotifPassageEquipe',
  'Motif d’un passage en équipe pluridisciplinaire.',
  {
    REORIENTATION: 'Réorientation entre le service public de l’emploi et les autres organismes.',
    DEFAUT_INSERTION: 'Absence d’orientation, de contrat ou de démarche.',
    NON_RESPECT_CONTRAT: 'Non-respect du contrat d’engagement.',
    RADIATION: 'Radiation de la liste des demandeurs d’emploi.',
    REFUS_CONTROLE: 'Refus de se soumettre à un contrôle.',
  },
)
export type MotifPassageEquipe = keyof typeof MotifPassageEquipe

export const EtapePassage = describedEnum('EtapePassage', 'Étape d’un passage en équipe pluridisciplinaire.', {
  CREE: 'Dossier créé.',
  SEANCE: 'Inscrit à une séance.',
  DECISION_EP: 'En attente de l’avis de l’équipe.',
  DECISION_PCD: 'Avis rendu, en attente de la décision du président du conseil départemental.',
  TRAITE: 'Décision prise.',
})
export type EtapePassage = keyof typeof EtapePassage

export const AvisEquipe = describedEnum('AvisEquipe', 'Avis de l’équipe pluridisciplinaire.', {
  FAVORABLE: 'Favorable à ce qui est proposé.',
  DEFAVORABLE: 'Défavorable à ce qui est proposé.',
  AJOURNE: 'Ajourné : le dossier revient à une prochaine séance.',
})
export type AvisEquipe = keyof typeof AvisEquipe
