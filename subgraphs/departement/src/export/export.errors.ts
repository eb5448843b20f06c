import type { Erreurs } from '@traitdunion/glossary'

export const erreursExport = {
  ACTION_INTERDITE: {
    titre: 'Export réservé au partenaire',
    cause: 'L’application du jeton n’est pas celle du département, ou l’appelant n’a pas de jeton.',
    action: 'Utilisez l’application que le hub a remise au département pour ses imports ; rien n’a été lu ni écrit.',
  },
  EXPORT_INVALIDE: {
    titre: 'Demande d’export mal formée',
    cause: 'Un paramètre n’est pas de ceux de cet export, ou n’a pas la forme attendue.',
    action: 'Reprenez les paramètres de la page « Exports » ; un instant se donne avec son fuseau.',
  },
} as const satisfies Erreurs
