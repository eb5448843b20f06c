import type { Erreurs } from '@traitdunion/glossary'

export const erreursPmsmp = {
  PMSMP_SIRET_INVALIDE: {
    titre: 'SIRET invalide',
    cause: 'Un SIRET a 14 chiffres, sous la clé de Luhn.',
    action: 'Vérifiez le SIRET de l’établissement d’accueil.',
  },
  PMSMP_ETABLISSEMENT_SANS_NOM: {
    titre: 'Établissement sans nom',
    cause: 'La convention nomme la structure d’accueil (code du travail, D5135-2).',
    action: 'Donnez le nom de l’établissement.',
  },
  PMSMP_DATES_INVERSEES: {
    titre: 'Dates de la période inversées',
    cause: 'Le dernier jour précède le premier.',
    action: 'Corrigez les dates.',
  },
  PMSMP_DUREE_EXCESSIVE: {
    titre: 'Période de plus d’un mois',
    cause: 'Une période dure un mois au plus, de date à date (code du travail, D5135-3).',
    action: 'Raccourcissez la période ; renouvelez-la ensuite si son objet n’est pas atteint.',
  },
  PMSMP_SIGNATAIRES_INCOMPLETS: {
    titre: 'Signataires incomplets',
    cause: 'La personne et la structure d’accueil signent toujours (code du travail, D5135-2).',
    action: 'Ajoutez-les aux signataires.',
  },
  PMSMP_RENOUVELLEMENT_IMPOSSIBLE: {
    titre: 'Renouvellement impossible',
    cause:
      'Une période acceptée se renouvelle une fois, chez le même hôte, pour le même objet et après sa fin (D5135-3).',
    action: 'Relisez la convention à renouveler, ou proposez une convention nouvelle.',
  },
  PMSMP_CHEVAUCHEMENT: {
    titre: 'Périodes qui se chevauchent',
    cause: 'La personne a déjà une convention chez cet hôte ces jours-là.',
    action: 'Relisez ses conventions ; annulez celle qui n’a plus cours ou changez les dates.',
  },
  PMSMP_TROP_DE_CONVENTIONS: {
    titre: 'Plus de deux conventions en douze mois',
    cause: 'Deux conventions au plus chez le même hôte sur douze mois consécutifs (code du travail, D5135-3).',
    action: 'Attendez, ou proposez un autre hôte.',
  },
  PMSMP_TROP_DE_JOURS: {
    titre: 'Plus de soixante jours en douze mois',
    cause: 'Soixante jours au plus chez le même hôte sur douze mois consécutifs (code du travail, D5135-3).',
    action: 'Raccourcissez la période, attendez, ou proposez un autre hôte.',
  },
  PMSMP_SUITE_IMPOSSIBLE: {
    titre: 'Acte impossible sur cette convention',
    cause: 'La position de la convention ne permet pas cet acte.',
    action: 'Relisez la convention : on signe, puis on examine, puis on accepte ou on rejette.',
  },
  PMSMP_SIGNATAIRE_INATTENDU: {
    titre: 'Signataire inattendu',
    cause: 'Cette convention n’attend pas cette signature.',
    action: 'Relisez les signatures attendues.',
  },
  PMSMP_DEJA_SIGNEE: {
    titre: 'Signature déjà donnée',
    cause: 'Ce signataire a déjà signé.',
    action: 'Relisez les signatures.',
  },
  PMSMP_DATE_INVALIDE: {
    titre: 'Date hors bornes',
    cause:
      "Une convention est signée puis acceptée au plus tard le premier jour de la période, et pas après aujourd'hui.",
    action: 'Corrigez la date, ou proposez une convention pour une période à venir.',
  },
} as const satisfies Erreurs
