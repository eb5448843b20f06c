import type { Erreurs } from '@traitdunion/glossary'

/** Refusals of a whole file of the offer that do not come from its reading. */
export const erreursImport = {
  RETRAITS_MASSIFS: {
    titre: 'Trop d’absents dans le fichier',
    cause: 'Ce fichier retirerait une part anormale de ce que ses producteurs offrent.',
    action:
      'Vérifiez que le fichier est complet ; s’il l’est, recommencez avec autoriserRetraits=oui, sinon sans complet=oui.',
  },
} as const satisfies Erreurs
