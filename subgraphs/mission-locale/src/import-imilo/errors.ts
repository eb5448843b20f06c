import { erreursJson } from '@traitdunion/formats'
import type { Erreurs } from '@traitdunion/glossary'
import { erreursIMilo } from '../flux-imilo/errors.js'

/** All that an import from i-Milo may tell. */
export const erreursImport = { ...erreursJson, ...erreursIMilo } as const satisfies Erreurs
