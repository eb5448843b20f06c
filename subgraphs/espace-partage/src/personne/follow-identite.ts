import { type EvenementAppariement, eraseRows } from '@traitdunion/subgraph'
import type { EntityManager } from 'typeorm'
import { rowOfIdentite } from './identite.rules.js'
import { PersonneStore } from './personne.store.js'

/** What an event of the matching service changes here, in the transaction of its position. */
export const followIdentite = async (manager: EntityManager, evenement: EvenementAppariement): Promise<void> => {
  const now = new Date()
  switch (evenement.nature) {
    case 'IDENTITE': {
      const row = rowOfIdentite(evenement.contenu, now)
      if (row) await PersonneStore.record(manager, row)
      return
    }
    case 'ALIAS': {
      const { alias, personneId } = evenement.contenu
      await PersonneStore.touch(manager, [alias, ...(personneId ? [personneId] : [])], now)
      return
    }
    case 'RETRAIT':
      // Who she is; what is known of her bears her key, and goes with it.
      return eraseRows(manager, 'personne', evenement.contenu.noms)
    case 'RATTACHEMENT':
      return
  }
}
