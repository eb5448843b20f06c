import { publish, reviewContributions, type SubgraphDefinition } from '@traitdunion/subgraph'
import { inscriptionEvent } from './enregistrer-inscription.js'
import { InscriptionStore } from './inscription.store.js'

/** A steward decided whose record this is: its inscriptions get their person, or lose one given by mistake. */
export const attachInscription: NonNullable<SubgraphDefinition<unknown>['onEvenement']> = async (
  manager,
  evenement,
) => {
  if (evenement.nature !== 'RATTACHEMENT') return
  const { cle, personneId } = evenement.contenu
  const now = new Date()
  // Told at the time of attachment only once: a record that moves between persons is not a new inscription.
  const attached = await InscriptionStore.attach(manager, cle, personneId, now)
  await reviewContributions(
    manager,
    attached.map(({ personneId: before }) => before),
  )
  for (const { id, personneId: before } of attached)
    if (personneId && !before) await publish(manager, inscriptionEvent(personneId, 'INSCRIPTION_ENREGISTREE', now, id))
}
