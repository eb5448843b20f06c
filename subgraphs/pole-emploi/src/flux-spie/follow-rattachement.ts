import { keepRattachement } from '@traitdunion/import'
import type { SubgraphDefinition } from '@traitdunion/subgraph'
import { attachInscription } from '../inscription/attach-inscription.js'
import { attachIndividu } from './individus.store.js'

/**
 * A steward decided whose record this is: its inscription follows, and the name that the extracts give it. The decision
 * is kept too, for an import that has already matched this record.
 */
export const followRattachement: NonNullable<SubgraphDefinition<unknown>['onEvenement']> = async (
  manager,
  evenement,
) => {
  if (evenement.nature !== 'RATTACHEMENT') return
  const { cle, personneId } = evenement.contenu
  await keepRattachement(manager, cle, personneId)
  // First: it waits for an import that publishes, whose inscriptions are then there to be found.
  await attachIndividu(manager, cle, personneId)
  await attachInscription(manager, evenement)
}
