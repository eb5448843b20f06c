import type { EvenementAppariement } from '@traitdunion/subgraph'
import type { Transaction } from '../contexte.js'
import { removePersonne } from './retrait.store.js'

/** What an event of the matching service changes here: positionnements come by the hub's key, so only a withdrawal does. */
export const followAppariement = async (manager: Transaction, evenement: EvenementAppariement): Promise<void> => {
  if (evenement.nature === 'RETRAIT') await removePersonne(manager, evenement.contenu.personneId)
}
