import type { EvenementAppariement } from '@traitdunion/subgraph'
import type { EntityManager } from 'typeorm'
import { leaveFoyers } from '../foyer/leave-foyer.store.js'
import { storeRattachement } from '../import-cnaf/rattachement.store.js'

/** Name under which the matching service knows the records of this subgraph. */
const SOURCE = 'caf'

/** What an event of the matching service changes here, in the transaction of its position. */
export const followAppariement = async (manager: EntityManager, evenement: EvenementAppariement): Promise<void> => {
  if (evenement.nature === 'RETRAIT') await leaveFoyers(manager, evenement.contenu.noms)
  // A steward has decided, or changed, who a record of ours is about.
  if (evenement.nature === 'RATTACHEMENT' && evenement.contenu.source === SOURCE)
    await storeRattachement(manager, evenement.contenu.cle, evenement.contenu.personneId)
}
