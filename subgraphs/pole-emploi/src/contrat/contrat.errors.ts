import type { Erreurs } from '@traitdunion/glossary'

export const erreursContrat = {
  CONTRAT_DEJA_EN_COURS: {
    titre: 'Contrat déjà en cours',
    cause: 'Une personne n’a qu’un contrat vivant avec France Travail.',
    action: 'Relisez le contrat en cours ; clôturez-le avant d’en ouvrir un autre.',
  },
  CONTRAT_DATES_INVERSEES: {
    titre: 'Dates du contrat inversées',
    cause: 'Le dernier jour du contrat précède le premier.',
    action: 'Corrigez les dates.',
  },
  CONTRAT_HEURES_INVALIDES: {
    titre: 'Heures hors bornes',
    cause: 'Les heures par semaine vont de 1 à 35 ; elles peuvent être abaissées, jamais nulles.',
    action: 'Corrigez les heures, ou ne les donnez pas si la personne en est dispensée.',
  },
  CONTRAT_HEURES_INSUFFISANTES: {
    titre: 'Moins de quinze heures sans raison légale',
    cause:
      "Un contrat d'engagement prévoit au moins quinze heures par semaine, sauf raison légale (code du travail, L5411-6 et R5411-15).",
    action: 'Prévoyez quinze heures, ou donnez la raison légale.',
  },
  CONTRAT_HEURES_NULLES: {
    titre: 'Durée nulle sans dispense',
    cause: 'La durée peut être réduite selon la situation, sans être nulle (code du travail, R5411-15).',
    action: 'Prévoyez une durée, ou donnez le motif de dispense demandé par la personne.',
  },
  CONTRAT_NOTIFICATION_INVALIDE: {
    titre: 'Notification incohérente',
    cause:
      "Un contrat d'engagement suit une orientation notifiée à la personne ; le délai d'un mois pour signer part de cette notification (code du travail, D5411-14-1).",
    action: "Donnez le jour de la notification : aujourd'hui ou avant.",
  },
  CONTRAT_NON_SIGNABLE: {
    titre: 'Contrat non signable',
    cause: 'Seul un contrat en attente de signature se signe.',
    action: 'Relisez le contrat : il est déjà signé, clos ou annulé.',
  },
  CONTRAT_NON_CLOTURABLE: {
    titre: 'Contrat déjà terminé',
    cause: 'Ce contrat est déjà clos, expiré ou annulé.',
    action: 'Relisez le contrat.',
  },
  CONTRAT_DATE_FUTURE: {
    titre: 'Acte daté dans le futur',
    cause: 'Une signature et une clôture ont lieu le jour où elles sont faites.',
    action: "Corrigez la date : aujourd'hui ou avant.",
  },
  CONTRAT_SIGNE_APRES_TERME: {
    titre: 'Signature après le terme',
    cause: 'Le dernier jour prévu du contrat est passé au jour de la signature.',
    action: 'Clôturez ce contrat et ouvrez-en un autre.',
  },
  CONTRAT_CLOS_AVANT_DEBUT: {
    titre: 'Clôture avant le début',
    cause: 'Un contrat en vigueur se clôt à compter de son premier jour.',
    action: 'Corrigez la date de clôture.',
  },
} as const satisfies Erreurs
