import type { EvenementAppariement } from '@traitdunion/subgraph'
import type { Transaction } from '../personne/rows.store.js'
import { DossierStore } from './dossier.store.js'

/** A steward said, or unsaid, whose record it is: the file follows. */
export const attachDossier = async (manager: Transaction, { nature, contenu }: EvenementAppariement): Promise<void> => {
  if (nature === 'RATTACHEMENT') await DossierStore.attach(manager, contenu.cle, contenu.personneId)
}
