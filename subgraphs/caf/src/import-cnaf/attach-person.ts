import type { EvenementAppariement } from '@traitdunion/subgraph'
import type { EntityManager } from 'typeorm'
import { storeRattachement } from './rattachement.store.js'

/** Name under which the matching service knows the records of this subgraph. */
const SOURCE = 'caf'

/** A steward has decided, or changed, who a record of ours is about. */
export const attachPerson = async (manager: EntityManager, evenement: EvenementAppariement): Promise<void> => {
  if (evenement.nature !== 'RATTACHEMENT' || evenement.contenu.source !== SOURCE) return
  const { cle, personneId } = evenement.contenu
  await storeRattachement(manager, cle, personneId)
}
