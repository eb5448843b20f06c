import { randomUUID } from 'node:crypto'
import { publish } from '@traitdunion/subgraph'
import { ActeStore } from '../acte/acte.store.js'
import { ContratJeuneStore } from '../cej/contrat-engagement-jeune.store.js'
import { ParcoursCejStore } from '../cej/parcours-cej.store.js'
import type { Transaction } from '../contexte.js'
import { OrientationStore } from '../orientation/orientation.store.js'
import { RendezVousStore } from '../rendez-vous/rendez-vous.store.js'
import { SituationStore } from '../situation/situation.store.js'
import { DossierStore } from './dossier.store.js'

/** What was written under a dossier goes where the dossier goes. */
const followers = [SituationStore, ParcoursCejStore, ContratJeuneStore, OrientationStore, ActeStore, RendezVousStore]

/** Gives a dossier, and what was written under it, to the person whose record it is. */
export const attachDossier = async (manager: Transaction, cle: string, personneId: string | null): Promise<void> => {
  const dossier = await DossierStore.findByCle(manager, cle)
  if (!dossier || dossier.personneId === personneId) return
  const now = new Date()
  await DossierStore.change(manager, dossier, { personneId }, now)
  // Back in doubt: what was written belongs to nobody known until a steward decides, so it takes an identifier of nobody.
  const owner = personneId ?? randomUUID()
  for (const follower of followers) await follower.giveTo(manager, dossier.id, owner, now)
  if (personneId !== null && dossier.personneId === null)
    await publish(manager, {
      personneId,
      nature: 'DOSSIER_MISSION_LOCALE_OUVERT',
      survenuLe: new Date(dossier.ouvertLe),
      objetType: 'DossierMissionLocale',
      objetId: dossier.id,
    })
}
