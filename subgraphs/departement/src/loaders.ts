import type { Scope } from '@traitdunion/subgraph'
import { aideLoaders } from './aide/aide.loader.js'
import { comiteLoaders } from './comite-local/comite.loader.js'
import { contratLoaders } from './contrat/contrat.loader.js'
import { diagnosticLoaders } from './diagnostic/diagnostic.loader.js'
import { dossierLoaders } from './dossier/dossier.loader.js'
import { equipeLoaders } from './equipe-pluridisciplinaire/equipe.loader.js'
import { orientationLoaders } from './orientation/orientation.loader.js'
import { designationLoaders } from './referent/designation.loader.js'
import { rendezVousLoaders } from './rendez-vous/rendez-vous.loader.js'
import { reorientationLoaders } from './reorientation/reorientation.loader.js'
import { sanctionLoaders } from './sanction/sanction.loader.js'

/** Batched readers of one request. */
export const loaders = (scope: Scope) => ({
  ...dossierLoaders(scope),
  ...orientationLoaders(scope),
  ...reorientationLoaders(scope),
  ...designationLoaders(scope),
  ...diagnosticLoaders(scope),
  ...contratLoaders(scope),
  ...rendezVousLoaders(scope),
  ...equipeLoaders(scope),
  ...sanctionLoaders(scope),
  ...aideLoaders(scope),
  ...comiteLoaders(scope),
})

export type Loaders = ReturnType<typeof loaders>
