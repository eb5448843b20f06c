import type { Erreurs } from '@traitdunion/glossary'

export const erreursMetier = {
  METIER_INCONNU: {
    titre: 'Code ROME inconnu',
    cause: 'Aucun métier du référentiel ne porte ce code.',
    action: 'Cherchez le métier avec `metiers` et reprenez son code.',
  },
  TENSION_SANS_SOURCE: {
    titre: 'Mesure sans source ou sans année',
    cause: 'Une tension n’a de sens qu’avec sa source et une année entre 2000 et 2100.',
    action: 'Nommez l’enquête et son année.',
  },
  TERRITOIRE_INVALIDE: {
    titre: 'Clé de territoire mal formée',
    cause: 'La clé `territoireId` n’a pas la forme d’une clé du hub (UUID).',
    action: 'Cherchez le territoire avec `territoires` et reprenez son `id`.',
  },
} as const satisfies Erreurs
