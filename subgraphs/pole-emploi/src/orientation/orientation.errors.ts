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
} as const satisfies Erreurs
