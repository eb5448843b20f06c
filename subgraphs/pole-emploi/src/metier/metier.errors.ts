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
} as const satisfies Erreurs
