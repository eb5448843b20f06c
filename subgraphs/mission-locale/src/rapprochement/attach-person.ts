import type { EvenementAppariement } from '@traitdunion/subgraph'
import type { EntityManager } from 'typeorm'
import { attachDossier } from '../dossier/attach-dossier.js'
import { attachReperage } from '../reperage/attach-reperage.js'

/** Name under which the matching service knows the records of this subgraph. */
const SOURCE = 'mission-locale'

/** A steward settled or changed whose record it is: the rows that came with this record follow. */
export const attachPerson = async (manager: EntityManager, evenement: EvenementAppariement): Promise<void> => {
  if (evenement.nature !== 'RATTACHEMENT' || evenement.contenu.source !== SOURCE) return
  const { cle, personneId } = evenement.contenu
  await attachDossier(manager, cle, personneId)
  await attachReperage(manager, cle, personneId)
}
