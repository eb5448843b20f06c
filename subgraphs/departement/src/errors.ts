import type { Erreurs } from '@traitdunion/glossary'

export const erreurs = {
  CLE_INVALIDE: {
    titre: 'Clé mal formée',
    cause: 'Une clé du hub est un UUID ; celle-ci n’en est pas une.',
    action: 'Reprenez la clé telle que le hub l’a donnée, jamais un numéro de partenaire.',
  },
  OBJET_INCONNU: {
    titre: 'Objet inconnu',
    cause: 'Aucun objet de ce sous-graphe ne porte cette clé.',
    action: 'Vérifiez la clé, ou relisez la liste dont elle vient.',
  },
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

export type CodeErreur = keyof typeof erreurs

/** The sentence shown with a refusal: why, then what to do. */
export const phraseOf = (code: CodeErreur): string => `${erreurs[code].cause} ${erreurs[code].action}`
