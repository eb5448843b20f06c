import { type EvenementAppariement, isUuid } from '@traitdunion/subgraph'
import type { EntityManager } from 'typeorm'
import { ContactStore } from '../contact/contact.store.js'
import { EvenementStore } from '../evenement/evenement.store.js'
import { OrganismeReferentStore } from '../organisme-referent/organisme-referent.store.js'
import { RendezVousConjointStore } from '../rendez-vous-conjoint/rendez-vous-conjoint.store.js'
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
    case 'RETRAIT': {
      const { personneId } = evenement.contenu
      if (!isUuid(personneId)) return
      // A withdrawn person leaves nothing: what was known of her goes with her.
      await ContactStore.removeOf(manager, personneId)
      await OrganismeReferentStore.removeOf(manager, personneId)
      await EvenementStore.removeOf(manager, personneId)
      await RendezVousConjointStore.removeOf(manager, personneId)
      await PersonneStore.remove(manager, personneId)
      return
    }
    case 'RATTACHEMENT':
      return
  }
}
