import type { Scope } from '@traitdunion/subgraph'
import { contratLoaders } from './contrat/contrat.loader.js'
import { diagnosticLoaders } from './diagnostic/diagnostic.loader.js'
import { inscriptionLoaders } from './inscription/inscription.loader.js'
import { metierLoaders } from './metier/metier.loader.js'
import { offreLoaders } from './offre/offre.loader.js'
import { orientationLoaders } from './orientation/orientation.loader.js'
import { pmsmpLoaders } from './pmsmp/pmsmp.loader.js'
import { prestationLoaders } from './prestation/prestation.loader.js'
import { projetLoaders } from './projet/projet.loader.js'
import { rendezVousLoaders } from './rendez-vous/rendez-vous.loader.js'

/** Batched readers of one request. */
export const loaders = (scope: Scope) => ({
  ...metierLoaders(scope),
  ...inscriptionLoaders(scope),
  ...orientationLoaders(scope),
  ...contratLoaders(scope),
  ...rendezVousLoaders(scope),
  ...offreLoaders(scope),
  ...projetLoaders(scope),
  ...prestationLoaders(scope),
  ...pmsmpLoaders(scope),
  ...diagnosticLoaders(scope),
})

export type Loaders = ReturnType<typeof loaders>
