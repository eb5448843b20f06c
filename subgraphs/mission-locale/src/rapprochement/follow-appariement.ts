import { keepRattachement } from '@traitdunion/import'
import type { EvenementAppariement } from '@traitdunion/subgraph'
import type { Transaction } from '../contexte.js'
import { attachDossier } from '../dossier/attach-dossier.js'
import { attachReperage } from '../reperage/attach-reperage.js'

/** Name under which the matching service knows the records of this subgraph. */
const SOURCE = 'mission-locale'

/** What an event of the matching service changes here, in the transaction of its position. */
export const followAppariement = async (manager: Transaction, evenement: EvenementAppariement): Promise<void> => {
  // A steward settled or changed whose record it is: the rows that came with this record follow.
  if (evenement.nature === 'RATTACHEMENT' && evenement.contenu.source === SOURCE) {
    const { cle, personneId } = evenement.contenu
    await keepRattachement(manager, cle, personneId)
    await attachDossier(manager, cle, personneId)
    await attachReperage(manager, cle, personneId)
  }
}
