import type { Erreurs } from '@traitdunion/glossary'

export const erreursComite = {
  COMITE_NOM_ABSENT: {
    titre: 'Nom absent',
    cause: 'Un comité a un nom.',
    action: 'Donnez le nom.',
  },
  OBJECTIF_INCOMPLET: {
    titre: 'Objectif incomplet',
    cause: 'Un objectif a un libellé, un indicateur, une unité et une valeur positive à atteindre.',
    action: 'Complétez l’objectif.',
  },
} as const satisfies Erreurs
