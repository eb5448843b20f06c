import type { Erreurs } from '@traitdunion/glossary'

export const erreursSanction = {
  SANCTION_TAUX_INSUFFISANT: {
    titre: 'Taux insuffisant',
    cause: 'Une suspension porte sur 30 % au moins (code du travail, R5412-1).',
    action: 'Corrigez le taux.',
  },
  SANCTION_TAUX_EXCESSIF: {
    titre: 'Taux excessif',
    cause: 'La suspension ne dépasse pas 100 %, ni 50 % quand le foyer compte plus d’une personne (CASF, R262-68).',
    action: 'Corrigez le taux.',
  },
  SANCTION_DUREE_INVALIDE: {
    titre: 'Durée invalide',
    cause:
      'Un à deux mois la première fois, un à quatre mois si le manquement persiste (code du travail, R5412-1 et R5412-2).',
    action: 'Corrigez la durée.',
  },
  SANCTION_CONTRADICTOIRE_NON_RESPECTE: {
    titre: 'Procédure contradictoire non respectée',
    cause: 'La personne est informée du manquement et a le temps de présenter ses observations avant la décision.',
    action: 'Laissez passer le délai d’observations, puis décidez.',
  },
  SANCTION_DATE_INCOHERENTE: {
    titre: 'Date incohérente',
    cause: 'La décision n’est pas dans le futur et la suspension ne la précède pas.',
    action: 'Corrigez les dates.',
  },
  SANCTION_AVIS_ABSENT: {
    titre: "Avis de l'équipe pluridisciplinaire absent",
    cause: "L'équipe pluridisciplinaire donne son avis avant toute suspension (CASF, L262-39).",
    action: "Recueillez l'avis, puis décidez.",
  },
  SANCTION_CHEVAUCHE: {
    titre: 'Sanction qui en chevauche une autre',
    cause:
      'La personne a déjà une suspension sur ces jours ; deux ensemble passeraient le plafond que la loi met à chacune (CASF, R262-68).',
    action: 'Faites commencer celle-ci après le terme de l’autre, ou levez d’abord l’autre.',
  },
  SANCTION_DEJA_DECIDEE: {
    titre: 'Dossier déjà traité',
    cause: 'Une décision a déjà été prise sur ce passage.',
    action: 'Inscrivez un nouveau passage pour un nouveau manquement.',
  },
  SANCTION_DEJA_LEVEE: {
    titre: 'Sanction déjà levée',
    cause: 'La sanction a été levée.',
    action: 'Relisez la sanction.',
  },
  SANCTION_LEVEE_HORS_PERIODE: {
    titre: 'Levée hors de la sanction',
    cause: 'Une sanction se lève entre sa décision et son terme, pas dans le futur.',
    action: 'Corrigez la date.',
  },
} as const satisfies Erreurs
