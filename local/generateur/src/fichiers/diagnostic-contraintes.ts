import type { Theme } from '../population/vie.js'

interface Contrainte {
  readonly code: string
  readonly libelle: string
  readonly situations: Readonly<Record<string, string>>
  readonly objectifs: Readonly<Record<string, string>>
}

/** Constraints of the diagnostic argumenté, with the codes that France Travail gives to situations and objectives. */
export const CONTRAINTES: Readonly<Record<Theme, Contrainte>> = {
  mobilite: {
    code: '23',
    libelle: 'Développer sa mobilité',
    situations: {
      6: 'Aucun moyen de transport à disposition',
      7: 'Dépendant des transports en commun',
      8: 'Permis non valide / suspension de permis',
    },
    objectifs: {
      25: 'Faire un point complet sur sa mobilité',
      26: 'Accéder à un véhicule',
      28: 'Obtenir le permis de conduire (code / conduite)',
    },
  },
  familial: {
    code: '24',
    libelle: 'Surmonter ses contraintes familiales',
    situations: {
      10: 'Contraintes horaires',
      11: "Aidant familial (s'occuper d'un proche)",
      13: 'Enfant(s) de moins de 3 ans sans solution de garde',
    },
    objectifs: { 2: "Trouver des solutions de garde d'enfant", 6: "Rompre l'isolement" },
  },
  sante: {
    code: '25',
    libelle: 'Prendre en compte son état de santé',
    situations: {
      15: "Problème déclaré entravant l'exercice de certains métiers",
      16: 'Couverture sociale / mutuelle à mettre à jour',
    },
    objectifs: { 31: "Bénéficier d'un accompagnement pour accéder aux droits et aux soins" },
  },
  savoir: {
    code: '26',
    libelle: 'Développer ses capacités en lecture, écriture et calcul',
    situations: { 20: "Non maitrise de l'écrit en français (écrit)", 23: 'Difficultés en calcul' },
    objectifs: {
      23: 'Apprendre / Améliorer ses capacités en français',
      24: 'Apprendre / Améliorer ses capacités en calcul',
    },
  },
  logement: {
    code: '27',
    libelle: 'Faire face à des difficultés de logement',
    situations: {
      24: 'Sans hébergement / rupture effective de logement',
      26: 'Difficulté à payer le loyer',
      28: 'Territoire rural isolé',
    },
    objectifs: { 17: 'Se maintenir dans le logement', 20: 'Accéder à un logement' },
  },
  financier: {
    code: '28',
    libelle: 'Faire face à des difficultés financières',
    situations: { 29: 'Sans aucune ressource', 31: "Difficulté dans la gestion d'un budget" },
    objectifs: { 13: 'Améliorer sa gestion budgétaire', 15: 'Acquérir une autonomie budgétaire' },
  },
  administratif: {
    code: '29',
    libelle: 'Faire face à des difficultés administratives ou juridiques',
    situations: {
      35: 'Difficultés à effectuer une démarche administrative',
      36: "Besoin d'etre guidé dans le cadre d'un accès aux droits",
    },
    objectifs: { 9: "Bénéficier d'un appui aux démarches administratives" },
  },
}

export const BESOINS = {
  1: 'Identifier ses points forts et ses compétences',
  3: 'Découvrir un métier ou un secteur d’activité',
  4: 'Confirmer son choix de métier',
  5: 'Trouver sa formation',
  9: 'Réaliser un CV et/ou une lettre de motivation',
  11: 'Organiser ses démarches de recherche d’emploi',
  12: 'Répondre à des offres d’emploi',
  15: 'Convaincre un recruteur en entretien',
} as const
