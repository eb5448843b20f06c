import { civilDateOf } from '@traitdunion/subgraph'
import { demandeJson, ecrireJson } from '../ecrire-json.js'
import { type Export, exportOf } from '../export.js'
import { type CodesParcours, codesOf, codesParcours } from './codes.js'
import { type LigneOrientation, readOrientations } from './orientations.store.js'

const ORGANISMES = codesOf('OrganismeReferentType')
const STATUTS = codesOf('StatutOrientation')
const ETATS = codesOf('EtatOrientation')

/** An orientation as `orientationusager` has it, under what names the person here: the sender asks for her token. */
const toOrientationUsager =
  (parcours: ReturnType<typeof codesParcours>) =>
  (ligne: LigneOrientation): object => ({
    personne: { id: ligne.personne, numero_departement: ligne.numero_departement },
    orientation: {
      id: ligne.id,
      parcours: parcours[ligne.parcours],
      organisme: ORGANISMES[ligne.organisme_referent],
      statut: STATUTS[ligne.statut],
      etat: ETATS[ligne.etat],
      date_entree_parcours: ligne.decidee_le,
      date_sortie_parcours: ligne.close_le && civilDateOf(ligne.close_le),
      date_modification: civilDateOf(ligne.modifie_le),
      // What is only recommended awaits its decision.
      decision: ligne.statut === 'DECIDEE' ? { etat_decision: 'ACCEPTEE', date_decision: ligne.decidee_le } : null,
    },
  })

/** The département's orientations, for who writes them to France Travail. */
export const ftOrientations = (reglage: CodesParcours): Export => {
  const toFt = toOrientationUsager(codesParcours(reglage))
  return exportOf('ft-orientations', demandeJson, ({ modifieDepuis, format }, { lire, accept }) =>
    ecrireJson(readOrientations(lire, modifieDepuis), toFt, { format, accept }),
  )
}
