import type { Erreurs } from '@traitdunion/glossary'
import { type CodeCommun, refusalsIn } from '@traitdunion/subgraph'
import { erreursAide } from './aide/aide.errors.js'
import { erreursCarnet } from './carnet-de-bord/carnet.errors.js'
import { erreursComite } from './comite-local/comite.errors.js'
import { erreursContrat } from './contrat/contrat.errors.js'
import { erreursDiagnostic } from './diagnostic/diagnostic.errors.js'
import { erreursDossier } from './dossier/dossier.errors.js'
import { erreursEquipe } from './equipe-pluridisciplinaire/equipe.errors.js'
import { erreursExport } from './export/export.errors.js'
import { erreursOrientation } from './orientation/orientation.errors.js'
import { erreursRdvi } from './rdv-insertion/rdvi.errors.js'
import { erreursDesignation } from './referent/designation.errors.js'
import { erreursRendezVous } from './rendez-vous/rendez-vous.errors.js'
import { erreursReorientation } from './reorientation/reorientation.errors.js'
import { erreursSanction } from './sanction/sanction.errors.js'

/** The refusals of this subgraph: each subject lists its own. */
export const erreurs = {
  ...erreursOrientation,
  ...erreursReorientation,
  ...erreursDesignation,
  ...erreursDiagnostic,
  ...erreursContrat,
  ...erreursRendezVous,
  ...erreursEquipe,
  ...erreursSanction,
  ...erreursAide,
  ...erreursComite,
  ...erreursDossier,
  ...erreursCarnet,
  ...erreursRdvi,
  ...erreursExport,
} as const satisfies Erreurs

export type CodeErreur = keyof typeof erreurs | CodeCommun

export const { phraseOf, refusOf } = refusalsIn(erreurs)
