import type { Erreurs } from '@traitdunion/glossary'

export const erreursProjet = {
  PROJET_DATE_FUTURE: {
    titre: 'Projet daté dans le futur',
    cause: 'Un projet est défini le jour où il est enregistré, ou avant.',
    action: "Corrigez la date : aujourd'hui ou avant.",
  },
  PROJET_METIERS_EN_TROP: {
    titre: 'Trop de métiers',
    cause: 'Un projet porte sur cinq métiers au plus.',
    action: 'Gardez les métiers préférés.',
  },
  PROJET_METIER_REPETE: {
    titre: 'Métier répété',
    cause: 'Le même métier est donné deux fois sous la même appellation.',
    action: 'Retirez la répétition.',
  },
  PROJET_SANS_METIER: {
    titre: 'Projet sans métier',
    cause: 'Un projet en cours ou confirmé porte sur un métier au moins.',
    action: 'Nommez un métier, ou dites le projet à construire.',
  },
  PROJET_MOBILITE_INVALIDE: {
    titre: 'Mobilité hors bornes',
    cause: 'La distance acceptée va de 0 à 1000 kilomètres.',
    action: 'Corrigez la distance.',
  },
} as const satisfies Erreurs
