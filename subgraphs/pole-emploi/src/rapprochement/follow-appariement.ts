import { randomUUID } from 'node:crypto'
import { keepRattachement } from '@traitdunion/import'
import type { SubgraphDefinition } from '@traitdunion/subgraph'
import { DiagnosticStore } from '../diagnostic/diagnostic.store.js'
import { attachIndividu } from '../flux-spie/individus.store.js'
import { attachInscription } from '../inscription/attach-inscription.js'

/**
 * What an event of the matching service changes here, in the transaction of its position. A steward's decision is kept
 * too, for an import that has already matched this record.
 */
export const followAppariement: NonNullable<SubgraphDefinition<unknown>['onEvenement']> = async (
  manager,
  evenement,
) => {
  if (evenement.nature !== 'RATTACHEMENT') return
  const { cle, personneId } = evenement.contenu
  await keepRattachement(manager, cle, personneId)
  // First: it waits for an extract that is being published, whose inscriptions are then there to be found.
  await attachIndividu(manager, cle, personneId)
  await attachInscription(manager, evenement)
  // Back in doubt, it belongs to nobody known until a steward decides, so it takes an identifier of nobody.
  await DiagnosticStore.giveTo(manager, cle, personneId ?? randomUUID(), new Date())
}
