import type { Erreurs } from '@traitdunion/glossary'

/** Refusals of a whole catalogue that do not come from its reading. */
export const erreursPublication = {
  RETRAITS_MASSIFS: {
    titre: 'Trop de formations absentes du catalogue complet',
    cause: 'Ce catalogue, annoncé complet, retirerait une part anormale de l’offre de ses émetteurs.',
    action:
      'Vérifiez que l’export est entier ; s’il l’est, recommencez avec autoriserRetraits=oui. S’il n’apporte qu’une partie de l’offre, envoyez-le sans complet=oui.',
  },
} as const satisfies Erreurs
