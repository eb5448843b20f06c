import type { Erreurs } from '@traitdunion/glossary'
import { erreurs as socle } from '@traitdunion/subgraph'
import { erreursActe } from './acte/acte.errors.js'
import { erreursAide } from './aide/aide.errors.js'
import { erreursComite } from './comite-local/comite.errors.js'
import { erreursContrat } from './contrat/contrat.errors.js'
import { erreursDiagnostic } from './diagnostic/diagnostic.errors.js'
import { erreursDossier } from './dossier/dossier.errors.js'
import { erreursEquipe } from './equipe-pluridisciplinaire/equipe.errors.js'
import { erreursOrientation } from './orientation/orientation.errors.js'
import { erreursDesignation } from './referent/designation.errors.js'
import { erreursRendezVous } from './rendez-vous/rendez-vous.errors.js'
import { erreursReorientation } from './reorientation/reorientation.errors.js'
import { erreursSanction } from './sanction/sanction.errors.js'

/** The refusals of this subgraph: each subject lists its own. */
export const erreurs = {
  ...erreursActe,
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
} as const satisfies Erreurs

export type CodeErreur = keyof typeof erreurs | 'APPARIEMENT_INDISPONIBLE'

/** The sentence shown with a refusal: why, then what to do. */
export const phraseOf = (code: CodeErreur): string => {
  const { cause, action } = code === 'APPARIEMENT_INDISPONIBLE' ? socle[code] : erreurs[code]
  return `${cause} ${action}`
}
