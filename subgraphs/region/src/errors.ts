import type { Erreurs } from '@traitdunion/glossary'

export const erreurs = {} as const satisfies Erreurs
