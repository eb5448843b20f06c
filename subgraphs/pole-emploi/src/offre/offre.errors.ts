import type { Erreurs } from '@traitdunion/glossary'

export const erreursOffre = {
  OFFRE_INCOMPLETE: {
    titre: 'Offre incomplète',
    cause: 'Une offre a un numéro et un intitulé.',
    action: 'Complétez l’offre.',
  },
  OFFRE_DATE_FUTURE: {
    titre: 'Publication datée dans le futur',
    cause: 'Une offre est publiée le jour de son dépôt, ou avant.',
    action: "Corrigez la date : aujourd'hui ou avant.",
  },
  OFFRE_NOMBRES_INVALIDES: {
    titre: 'Nombres hors bornes',
    cause: 'De 1 à 1000 postes, de 1 à 120 mois, de 1 à 48 heures par semaine.',
    action: 'Corrigez les nombres.',
  },
  CODE_COMMUNE_INVALIDE: {
    titre: 'Code commune mal formé',
    cause: 'Un code commune a cinq chiffres, ou 2A, 2B et trois chiffres.',
    action: 'Donnez le code de l’INSEE, non le code postal, zéros de tête compris.',
  },
} as const satisfies Erreurs
