import { keepRattachement } from '@traitdunion/import'
import type { EvenementAppariement } from '@traitdunion/subgraph'
import type { Transaction } from '../personne/rows.store.js'
import { attachRendezVous } from '../rdv-insertion/rendez-vous-rattaches.store.js'
import { DossierStore } from './dossier.store.js'

/**
 * A steward said, or unsaid, whose record it is: the file follows, and its appointments. The decision is kept too, for an import that has
 * already matched this record.
 */
export const attachDossier = async (manager: Transaction, { nature, contenu }: EvenementAppariement): Promise<void> => {
  if (nature !== 'RATTACHEMENT') return
  await keepRattachement(manager, contenu.cle, contenu.personneId)
  await DossierStore.attach(manager, contenu.cle, contenu.personneId)
  await attachRendezVous(manager, contenu.cle, contenu.personneId)
}
