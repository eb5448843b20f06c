import type { Erreurs } from '@traitdunion/glossary'

/** Faults of the files of the directory, beside those of any table. */
export const erreursAnnuaire = {
  ANNUAIRE_SANS_SIRET: {
    titre: 'Professionnel sans organisation',
    cause: 'La ligne ne porte pas le SIRET de l’organisation du professionnel, et l’envoi n’en donne pas.',
    action: 'Ajoutez une colonne « Siret », ou donnez celui de toutes les lignes (`--siret`).',
  },
} as const satisfies Erreurs
