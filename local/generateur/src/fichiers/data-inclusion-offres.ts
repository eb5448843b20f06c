export const ASSOCIATIONS = [
  'Relais mobilité',
  'Épicerie solidaire',
  'Régie de quartier',
  'Chantier d’insertion',
  'Espace numérique',
  'Centre social',
  'Maison France services',
  'Point conseil budget',
] as const

/** What a structure offers, in the words of data·inclusion. */
export interface Offre {
  readonly nom: string
  readonly type: string
  readonly thematiques: readonly string[]
  readonly publics: readonly string[]
}

export const OFFRES: readonly Offre[] = [
  {
    nom: 'Prêt de deux-roues',
    type: 'aide-materielle',
    thematiques: ['mobilite--acceder-a-un-vehicule'],
    publics: ['demandeurs-emploi', 'beneficiaires-des-minimas-sociaux'],
  },
  {
    nom: 'Préparer son permis',
    type: 'accompagnement',
    thematiques: ['mobilite--preparer-un-permis'],
    publics: ['jeunes', 'demandeurs-emploi'],
  },
  {
    nom: 'Atelier CV',
    type: 'atelier',
    thematiques: ['preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation'],
    publics: ['demandeurs-emploi'],
  },
  {
    nom: 'Accès aux droits',
    type: 'accompagnement',
    thematiques: ['difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits'],
    publics: ['tous-publics'],
  },
  {
    nom: 'Conseil budget',
    type: 'accompagnement',
    thematiques: ['difficultes-financieres--ameliorer-sa-gestion-budgetaire'],
    publics: ['tous-publics'],
  },
  {
    nom: 'Premiers pas numériques',
    type: 'atelier',
    thematiques: ['numerique--maitriser-les-fondamentaux-du-numerique'],
    publics: ['tous-publics'],
  },
  {
    nom: 'Français pour tous',
    type: 'formation',
    thematiques: ['lecture-ecriture-calcul--maitriser-le-francais'],
    publics: ['tous-publics'],
  },
  {
    nom: 'Aide alimentaire',
    type: 'aide-materielle',
    thematiques: ['equipement-et-alimentation--alimentation'],
    publics: ['familles', 'beneficiaires-des-minimas-sociaux'],
  },
  {
    nom: 'Trouver une garde d’enfant',
    type: 'information',
    thematiques: ['famille--garde-denfants'],
    publics: ['familles'],
  },
  {
    nom: 'Se maintenir dans son logement',
    type: 'accompagnement',
    thematiques: [
      'logement-hebergement--se-maintenir-dans-le-logement',
      'logement-hebergement--reduire-les-impayes-de-loyer',
    ],
    publics: ['tous-publics'],
  },
  {
    nom: 'Reprendre confiance',
    type: 'atelier',
    thematiques: ['remobilisation--bien-etre-confiance-en-soi', 'remobilisation--lien-social'],
    publics: ['femmes', 'demandeurs-emploi'],
  },
  {
    nom: 'Examen de prévention en santé',
    type: 'information',
    thematiques: ['sante--acces-aux-soins'],
    publics: ['tous-publics'],
  },
]
