import { erreursContrat } from './contrat/contrat.errors.js'
import { erreursDiagnostic } from './diagnostic/diagnostic.errors.js'
import { erreursInscription } from './inscription/inscription.errors.js'
import { erreursMetier } from './metier/metier.errors.js'
import { erreursOffre } from './offre/offre.errors.js'
import { erreursOrientation } from './orientation/orientation.errors.js'
import { erreursPmsmp } from './pmsmp/pmsmp.errors.js'
import { erreursPrestation } from './prestation/prestation.errors.js'
import { erreursProjet } from './projet/projet.errors.js'
import { erreursRendezVous } from './rendez-vous/rendez-vous.errors.js'
import { erreursSuivi } from './suivi/suivi.errors.js'

export const erreurs = {
  ...erreursSuivi,
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
} as const

export type CodeErreur = keyof typeof erreurs

/** The sentence shown with a refusal: why, then what to do. */
export const phraseOf = (code: CodeErreur): string => `${erreurs[code].cause} ${erreurs[code].action}`
