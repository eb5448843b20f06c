import { describedEnum } from '@traitdunion/subgraph'

export const TypeService = describedEnum('TypeService', 'Nature d’un service d’insertion (data·inclusion).', {
  ACCOMPAGNEMENT: 'Accompagnement.',
  AIDE_FINANCIERE: 'Aide financière.',
  AIDE_MATERIELLE: 'Aide matérielle.',
  ATELIER: 'Atelier.',
  FORMATION: 'Formation.',
  INFORMATION: 'Information.',
})
export type TypeService = keyof typeof TypeService

export const FraisService = describedEnum('FraisService', 'Coût d’accès à un service (data·inclusion).', {
  GRATUIT: 'Accès gratuit.',
  PAYANT: 'Accès payant.',
})
export type FraisService = keyof typeof FraisService

export const ModeAccueil = describedEnum('ModeAccueil', 'Manière dont un service est rendu (data·inclusion).', {
  A_DISTANCE: 'À distance, par téléphone ou internet.',
  EN_PRESENTIEL: 'Sur place.',
})
export type ModeAccueil = keyof typeof ModeAccueil

export const ModeMobilisation = describedEnum('ModeMobilisation', 'Manière de demander un service (data·inclusion).', {
  ENVOYER_UN_COURRIEL: 'Par courriel.',
  SE_PRESENTER: 'En se présentant à l’adresse.',
  TELEPHONER: 'Par téléphone.',
  UTILISER_LIEN_MOBILISATION: 'Par le lien de mobilisation.',
})
export type ModeMobilisation = keyof typeof ModeMobilisation

export const PersonneMobilisatrice = describedEnum(
  'PersonneMobilisatrice',
  'Qui peut demander un service (data·inclusion).',
  {
    USAGERS: 'La personne elle-même.',
    PROFESSIONNELS: 'Un professionnel de l’insertion.',
  },
)
export type PersonneMobilisatrice = keyof typeof PersonneMobilisatrice

export const PublicService = describedEnum('PublicService', 'Public auquel un service s’adresse (data·inclusion).', {
  TOUS_PUBLICS: 'Tous publics.',
  ACTIFS: 'Personnes en emploi.',
  BENEFICIAIRES_DES_MINIMAS_SOCIAUX: 'Bénéficiaires de minima sociaux.',
  DEMANDEURS_EMPLOI: 'Demandeurs d’emploi.',
  ETUDIANTS: 'Étudiants.',
  FAMILLES: 'Familles.',
  FEMMES: 'Femmes.',
  JEUNES: 'Jeunes.',
  PERSONNES_EN_SITUATION_DE_HANDICAP: 'Personnes en situation de handicap.',
  PERSONNES_EN_SITUATION_DURGENCE: 'Personnes en situation d’urgence.',
  PERSONNES_EN_SITUATION_JURIDIQUE_SPECIFIQUE: 'Personnes en situation juridique spécifique.',
  PERSONNES_EXILEES: 'Personnes exilées.',
  RESIDENTS_QPV_FRR: 'Résidents d’un quartier prioritaire ou d’une zone France ruralités.',
  SENIORS: 'Séniors.',
})
export type PublicService = keyof typeof PublicService
