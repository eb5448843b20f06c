import type { Erreurs } from '@traitdunion/glossary'

export const erreursOrientation = {
  ORIENTATION_PARCOURS_INDETERMINE: {
    titre: 'Orientation sans parcours',
    cause: 'Une décision confie la personne à un parcours déterminé (code du travail, L5411-5-1).',
    action: 'Choisissez un parcours, ou préconisez sans décider.',
  },
  ORIENTATION_DATE_FUTURE: {
    titre: "Décision d'orientation datée dans le futur",
    cause: 'Une décision prend effet le jour où elle est prise.',
    action: "Corrigez la date : aujourd'hui ou avant.",
  },
  ORIENTATION_ANTERIEURE: {
    titre: 'Décision antérieure à celle en cours',
    cause: 'Une orientation plus récente est déjà en cours.',
    action: "Relisez l'orientation en cours ; datez la nouvelle décision du même jour ou d'après.",
  },
  ORIENTATION_AVIS_REQUIS: {
    titre: "Changement qui demande l'avis de l'équipe pluridisciplinaire",
    cause:
      "La personne est déjà orientée : passer du service public de l'emploi aux autres organismes, ou l'inverse, demande l'avis de l'équipe pluridisciplinaire (CASF, L262-39).",
    action: 'Demandez une réorientation (`reorientationDemander`) ; elle se décide une fois l’avis rendu.',
  },
} as const satisfies Erreurs
