import type { Erreurs } from '@traitdunion/glossary'
import { erreurs as erreursFlux } from './flux-cnaf/index.js'

/** Refusals of a whole flow that do not come from its reading. */
export const erreursPublication = {
  CLOTURES_MASSIVES: {
    titre: 'Trop de dossiers absents du flux mensuel',
    cause: 'Ce flux mensuel clôturerait une part anormale des dossiers ouverts.',
    action: 'Vérifiez que le fichier est complet ; s’il l’est, recommencez avec autoriserClotures=oui.',
  },
} as const satisfies Erreurs

export const erreurs = { ...erreursFlux, ...erreursPublication } as const satisfies Erreurs
