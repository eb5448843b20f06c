import type { Erreurs } from '@traitdunion/glossary'

export const erreursDiagnostic = {
  DIAGNOSTIC_DATE_FUTURE: {
    titre: 'Diagnostic daté dans le futur',
    cause: 'Un diagnostic est établi le jour où il est enregistré, ou avant.',
    action: "Corrigez la date : aujourd'hui ou avant.",
  },
  DIAGNOSTIC_ANTERIEUR: {
    titre: 'Diagnostic antérieur à celui en cours',
    cause: 'Un diagnostic plus récent est déjà en cours.',
    action: "Relisez-le ; datez le nouveau du même jour ou d'après.",
  },
  DIAGNOSTIC_REMPLACE: {
    titre: 'Diagnostic remplacé',
    cause: 'Un diagnostic plus récent a remplacé celui-ci, qui ne change plus.',
    action: 'Agissez sur le diagnostic en cours de la personne.',
  },
  BESOIN_INCONNU: {
    titre: 'Besoin inconnu',
    cause: 'Aucun besoin du référentiel ne porte ce code.',
    action: 'Vérifiez le code au référentiel.',
  },
  BESOIN_REPETE: {
    titre: 'Besoin répété',
    cause: 'Le même besoin est donné deux fois.',
    action: 'Retirez la répétition.',
  },
  CONTRAINTE_THEME_INCONNU: {
    titre: 'Thème sans contrainte',
    cause: 'Le référentiel ne connaît que huit contraintes ; ce thème n’en est pas une.',
    action:
      'Choisissez mobilité, famille, langue, logement, finances, administration, numérique, ou la contrainte de santé.',
  },
  CONTRAINTE_SANTE_A_PART: {
    titre: 'Contrainte de santé au mauvais endroit',
    cause: 'La santé est mieux protégée que les autres contraintes : elle a son propre champ.',
    action: 'Donnez-la dans `contrainteSante`.',
  },
  CONTRAINTE_ELEMENT_INCONNU: {
    titre: 'Situation ou objectif inconnu',
    cause: 'Ce code n’est pas de cette contrainte.',
    action: 'Vérifiez le code au référentiel.',
  },
  CONTRAINTE_ELEMENT_SENSIBLE: {
    titre: 'Situation ou objectif au mauvais endroit',
    cause: 'Ce qui touche à la santé ou à la justice a ses propres champs, mieux protégés.',
    action: 'Donnez-le dans `situationsSante`, `situationsJustice` ou `objectifsJustice`, et le reste hors d’eux.',
  },
  CONTRAINTE_ELEMENT_REPETE: {
    titre: 'Situation ou objectif répété',
    cause: 'Le même code est donné deux fois.',
    action: 'Retirez la répétition.',
  },
  CONTRAINTE_NON_ABORDEE_RENSEIGNEE: {
    titre: 'Contrainte non abordée mais renseignée',
    cause: 'Une contrainte dont on n’a pas parlé n’a ni situation ni objectif.',
    action: 'Changez son état, ou retirez son contenu.',
  },
  CONTRAINTE_REPETEE: {
    titre: 'Contrainte répétée',
    cause: 'Un diagnostic dit une fois chaque contrainte.',
    action: 'Réunissez les deux en une.',
  },
  CONTRAINTE_UNE_SEULE: {
    titre: 'Une contrainte, et une seule',
    cause: 'L’acte ouvre une contrainte ordinaire ou la contrainte de santé.',
    action: 'Donnez `contrainte` ou `contrainteSante`, pas les deux.',
  },
  CONTRAINTE_DEJA_OUVERTE: {
    titre: 'Contrainte déjà ouverte',
    cause: 'Cette contrainte est déjà ouverte sur ce diagnostic.',
    action: 'Relisez le diagnostic.',
  },
  CONTRAINTE_NON_OUVERTE: {
    titre: 'Contrainte non ouverte',
    cause: 'Seule une contrainte ouverte se clôt.',
    action: 'Relisez le diagnostic.',
  },
  CONTRAINTE_DATE_INVALIDE: {
    titre: 'Date de la contrainte hors bornes',
    cause: "Une contrainte s’ouvre depuis le diagnostic, se clôt depuis son ouverture, et pas après aujourd'hui.",
    action: 'Corrigez la date.',
  },
} as const satisfies Erreurs
