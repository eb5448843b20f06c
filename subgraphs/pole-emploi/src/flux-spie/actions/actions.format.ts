import { csv } from '@traitdunion/formats'
import type { FileFormat } from '@traitdunion/import'
import { today } from '@traitdunion/subgraph'
import { catalogue } from '../../prestation/catalogue.js'
import { erreursPrestation } from '../../prestation/prestation.errors.js'
import { erreursSpie } from '../spie.errors.js'
import { cleOfAction, type LigneAction, readActions } from './action.lecture.js'
import { avancementOf } from './action.rules.js'
import { publishActions } from './actions.store.js'

const ETAPE = `create temp table etape_action (
  cle text, identifiant text, code_action text, statut text, prescrite_le date, debut date, fin date)`

/** The extract `actions` of France Travail for the SPIE: one line an action of somebody whom `principal` has named. */
export const formatActions: FileFormat<csv.EnteteCsv, LigneAction> = {
  nom: 'ft-spie-actions',
  enregistrements: 'actions',
  // The persons are those that `principal` was matched with.
  rapproche: false,
  erreurs: { ...csv.erreursCsv, ...erreursPrestation, ...erreursSpie },
  etape: ETAPE,
  references: 'select cle from etape_action',
  read: (octets, { digest }) => readActions(octets, digest),
  prepare: async (actions, { digest, count }) => {
    const jour = today()
    const prises = actions.filter(({ code }) => catalogue.has(code.toUpperCase()))
    count('actionsHorsCatalogue', actions.length - prises.length)
    return {
      etape_action: prises.map((action) => ({
        cle: cleOfAction(digest, action),
        identifiant: action.identifiant,
        code_action: action.code.toUpperCase(),
        prescrite_le: action.prescription,
        ...avancementOf(action, jour),
      })),
    }
  },
  publish: async (publishing) => {
    await publishActions(publishing, today())
    return null
  },
}
