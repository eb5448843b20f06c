import type { Erreurs } from '@traitdunion/glossary'

export const erreursContrat = {
  CONTRAT_SANS_ORIENTATION: {
    titre: 'Contrat sans orientation',
    cause: 'Un contrat met en œuvre une orientation en cours.',
    action: "Décidez d'abord l'orientation.",
  },
  CONTRAT_AUTRE_ORGANISME: {
    titre: "Contrat d'un autre organisme",
    cause: "L'orientation en cours confie la personne à un autre organisme, qui établit le contrat.",
    action: 'Adressez-vous à l’organisme référent, ou demandez une réorientation.',
  },
  CONTRAT_DEJA_OUVERT: {
    titre: 'Contrat déjà ouvert',
    cause: 'La personne a déjà un contrat en préparation ou en vigueur.',
    action: 'Amendez ce contrat, ou closez-le d’abord.',
  },
  CONTRAT_NOTIFICATION_INVALIDE: {
    titre: 'Notification incohérente',
    cause:
      "La notification suit la décision d'orientation et a déjà eu lieu ; le délai d'un mois part d'elle (code du travail, D5411-14-1).",
    action: 'Corrigez la date de notification.',
  },
  CONTRAT_PERIODE_INVERSEE: {
    titre: 'Période inversée',
    cause: 'Le dernier jour précède le premier.',
    action: 'Corrigez les dates.',
  },
  CONTRAT_SANS_ACTION: {
    titre: "Plan d'action vide",
    cause: "Un contrat comporte un plan d'action (code du travail, L5411-6).",
    action: 'Ajoutez au moins une action.',
  },
  CONTRAT_ACTION_INCOMPLETE: {
    titre: 'Action incomplète',
    cause: 'Une action a un libellé, des dates dans l’ordre et des heures de 0 à 48 par semaine.',
    action: 'Complétez l’action.',
  },
  CONTRAT_ACTION_HORS_PERIODE: {
    titre: 'Action hors de la période du contrat',
    cause: 'Une action commence et finit pendant le contrat.',
    action: 'Corrigez les dates de l’action ou du contrat.',
  },
  CONTRAT_ACTION_SANTE: {
    titre: 'Action de santé dans un plan d’action',
    cause: 'Un plan d’action ne dit rien de la santé : tous ceux qui suivent le contrat le lisent.',
    action: 'Rattachez l’action au thème de la démarche, ou gardez-la dans le diagnostic, où la santé est à part.',
  },
  CONTRAT_HEURES_INSUFFISANTES: {
    titre: 'Moins de quinze heures sans raison légale',
    cause:
      "Le plan d'action prévoit au moins quinze heures par semaine, en moyenne sur la durée du contrat, sauf raison légale (code du travail, L5411-6 et R5411-15).",
    action: 'Complétez le plan, ou donnez la raison légale.',
  },
  CONTRAT_HEURES_NULLES: {
    titre: 'Durée nulle sans dispense',
    cause: 'La durée peut être réduite selon la situation, sans être nulle (code du travail, R5411-15).',
    action: 'Prévoyez une durée, ou donnez le motif de dispense demandé par la personne.',
  },
  CONTRAT_MENTION_DROITS_ABSENTE: {
    titre: 'Droits et devoirs absents',
    cause: 'Le contrat dit à la personne ses droits et devoirs.',
    action: 'Écrivez la mention.',
  },
  CONTRAT_MENTION_RECOURS_ABSENTE: {
    titre: 'Voies de recours absentes',
    cause: 'Le contrat dit les voies et délais de recours.',
    action: 'Écrivez la mention.',
  },
  CONTRAT_ORIENTATION_CLOSE: {
    titre: "Contrat d'une orientation close",
    cause:
      "L'orientation dont ce contrat procède est close et l'organisme référent n'est plus le même ; un nouveau contrat se conclut avec le nouvel organisme (code du travail, D5411-14-2).",
    action: "Clôturez ce contrat ; l'organisme référent en cours en établit un autre.",
  },
  CONTRAT_POSITION_INVALIDE: {
    titre: 'Acte impossible dans cette position',
    cause: 'La position du contrat n’admet pas cet acte.',
    action: 'Relisez le contrat et sa dernière version.',
  },
  CONTRAT_NON_PROPOSE: {
    titre: 'Version non proposée',
    cause: 'On signe ce qui a été proposé.',
    action: 'Proposez d’abord la version.',
  },
  CONTRAT_EMPREINTE_DIFFERENTE: {
    titre: 'Empreinte différente',
    cause: 'L’empreinte donnée n’est pas celle de la dernière version : ce n’est pas ce texte qui serait signé.',
    action: 'Relisez la dernière version et signez avec son empreinte.',
  },
  CONTRAT_DEJA_SIGNE: {
    titre: 'Déjà signé par cette partie',
    cause: 'Une partie signe une version une fois.',
    action: 'Attendez la signature de l’autre partie.',
  },
  CONTRAT_DATE_INCOHERENTE: {
    titre: 'Date incohérente',
    cause: 'Proposition, signature et clôture se suivent et ne sont pas dans le futur.',
    action: 'Corrigez la date.',
  },
  CONTRAT_SIGNE_APRES_TERME: {
    titre: 'Signature après le terme',
    cause: 'Le dernier jour prévu du contrat est passé au jour de la signature.',
    action: 'Clôturez ce contrat et ouvrez-en un autre.',
  },
} as const satisfies Erreurs
