import type { Erreurs } from '@traitdunion/glossary'

export const erreursDesignation = {
  DESIGNATION_PERIODE_INVERSEE: {
    titre: 'Période inversée',
    cause: 'Le dernier jour précède le premier.',
    action: 'Corrigez les dates.',
  },
  REFERENT_DEJA_DESIGNE: {
    titre: 'Référent unique déjà désigné',
    cause: 'Une personne n’a qu’un référent unique à la fois (code du travail, L5411-6).',
    action: 'Terminez la désignation en cours, ou désignez en co-accompagnement.',
  },
  DESIGNATION_EN_DOUBLE: {
    titre: 'Désignation en double',
    cause: 'Ce professionnel accompagne déjà la personne dans ce rôle sur cette période.',
    action: 'Relisez les désignations de la personne.',
  },
  DESIGNATION_DEJA_TERMINEE: {
    titre: 'Désignation déjà terminée',
    cause: 'La désignation prend fin ce jour-là ou avant ; une fin peut être avancée, pas reculée.',
    action: 'Faites une nouvelle désignation.',
  },
} as const satisfies Erreurs
