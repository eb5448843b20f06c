import { type CodeCommun, refusalsIn } from '@traitdunion/subgraph'
import { erreursContrat } from './contrat/contrat.errors.js'
import { erreursDiagnostic } from './diagnostic/diagnostic.errors.js'
import { erreursDiagnosticFt } from './flux-diagnostic/errors.js'
import { erreursSpie } from './flux-spie/spie.errors.js'
import { erreursInscription } from './inscription/inscription.errors.js'
import { erreursMetier } from './metier/metier.errors.js'
import { erreursOffre } from './offre/offre.errors.js'
import { erreursOrientation } from './orientation/orientation.errors.js'
import { erreursPmsmp } from './pmsmp/pmsmp.errors.js'
import { erreursPrestation } from './prestation/prestation.errors.js'
import { erreursProjet } from './projet/projet.errors.js'
import { erreursRendezVous } from './rendez-vous/rendez-vous.errors.js'

export const erreurs = {
  ...erreursInscription,
  ...erreursOrientation,
  ...erreursContrat,
  ...erreursRendezVous,
  ...erreursMetier,
  ...erreursOffre,
  ...erreursProjet,
  ...erreursPrestation,
  ...erreursPmsmp,
  ...erreursDiagnostic,
  ...erreursSpie,
  ...erreursDiagnosticFt,
} as const

export type CodeErreur = keyof typeof erreurs | CodeCommun

export const { refusOf } = refusalsIn(erreurs)
