import { describedEnum } from '@traitdunion/subgraph'

export const ValeurBesoin = describedEnum('ValeurBesoin', 'Ce que le diagnostic dit d’un besoin.', {
  POINT_FORT: 'Point fort.',
  BESOIN: 'Besoin.',
  NON_EXPLORE: 'Non exploré.',
})
export type ValeurBesoin = keyof typeof ValeurBesoin

export const EtatContrainte = describedEnum('EtatContrainte', 'État d’une contrainte.', {
  NON_ABORDEE: 'Non abordée.',
  OUI: 'Reconnue et ouverte.',
  CLOTUREE: 'Close.',
})
export type EtatContrainte = keyof typeof EtatContrainte

export const ValeurSituation = describedEnum('ValeurSituation', 'Ce que le diagnostic dit d’une situation.', {
  OUI: 'Oui.',
  NON: 'Non.',
  NON_ABORDEE: 'Non abordée.',
})
export type ValeurSituation = keyof typeof ValeurSituation

export const ValeurObjectif = describedEnum('ValeurObjectif', 'Avancement d’un objectif.', {
  NON_ABORDE: 'Non abordé.',
  EN_COURS: 'En cours.',
  REALISE: 'Réalisé.',
  ABANDONNE: 'Abandonné.',
})
export type ValeurObjectif = keyof typeof ValeurObjectif

export const ImpactContrainte = describedEnum('ImpactContrainte', 'Poids d’une contrainte sur le retour à l’emploi.', {
  FAIBLE: 'Faible.',
  MOYEN: 'Moyen.',
  FORT: 'Fort.',
})
export type ImpactContrainte = keyof typeof ImpactContrainte

export const AutonomieNumerique = describedEnum('AutonomieNumerique', 'Aisance avec les outils numériques.', {
  AUTONOME: 'Autonome.',
  PARTIELLE: 'Autonome pour les usages courants.',
  A_ACCOMPAGNER: 'À accompagner.',
  NON_EVALUEE: 'Non évaluée.',
})
export type AutonomieNumerique = keyof typeof AutonomieNumerique

export const PouvoirAgir = describedEnum('PouvoirAgir', 'Confiance de la personne dans sa capacité d’agir.', {
  FORT: 'Forte.',
  MOYEN: 'Moyenne.',
  FAIBLE: 'Faible.',
  NON_EVALUE: 'Non évaluée.',
})
export type PouvoirAgir = keyof typeof PouvoirAgir
