import type { Erreurs } from '@traitdunion/glossary'

export const erreursPrestation = {
  PRESTATION_INCONNUE: {
    titre: 'Prestation hors catalogue',
    cause: 'Aucune action du catalogue ne porte ce code.',
    action: 'Relisez `cataloguePrestations` et reprenez un de ses codes.',
  },
  PRESTATION_SUITE_IMPOSSIBLE: {
    titre: 'Suite impossible',
    cause: 'Cet avancement ne peut suivre l’état actuel de la prestation.',
    action: 'Relisez la prestation ; celle qui est terminée ne change plus.',
  },
  PRESTATION_DATES_INVERSEES: {
    titre: 'Dates de la prestation incohérentes',
    cause: 'Le dernier jour précède le premier, ou est donné sans lui.',
    action: 'Corrigez les dates.',
  },
  PRESTATION_DATES_MANQUANTES: {
    titre: 'Dates de la prestation manquantes',
    cause: 'Une prestation commencée a un premier jour ; terminée, elle a aussi un dernier jour.',
    action: 'Donnez les dates.',
  },
  PRESTATION_DATE_FUTURE: {
    titre: 'Prestation datée dans le futur',
    cause: 'On ne dit pas d’avance qu’une prestation est prescrite, commencée ou terminée.',
    action: "Corrigez la date : aujourd'hui ou avant.",
  },
} as const satisfies Erreurs
