import { randomUUID } from 'node:crypto'
import { refusalsOfOrientation } from '@traitdunion/parcours'
import { type ActOutcome, done, publish, versionConflict } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { actOnPersonne, refusedBy } from '../suivi/acte.js'
import { change } from '../suivi/suivi.store.js'
import { OrientationEntity } from './orientation.entity.js'
import type { OrientationPoleEmploiDeciderInput } from './orientation.input.js'
import { OrientationStore } from './orientation.store.js'

/** Decides an orientation: closes the one in force, opens the new one, tells the event, in one transaction. */
export const decideOrientation = (input: OrientationPoleEmploiDeciderInput, contexte: Contexte): Promise<ActOutcome> =>
  actOnPersonne(contexte, 'orientationPoleEmploiDecider', input, async (manager, { now, today, personneId, names }) => {
    const open = await OrientationStore.findOpenForUpdate(manager, names)
    const enCours = open[0] ?? null
    if ((enCours?.version ?? null) !== (input.versionAttendue ?? null)) return versionConflict()
    const refusals = refusalsOfOrientation(input, enCours, today)
    if (refusals.length > 0) return refusedBy(...refusals)

    for (const row of open) await change(manager, OrientationEntity, row, { etat: 'CLOTUREE', closeLe: now }, now)
    const id = randomUUID()
    await OrientationStore.insert(manager, {
      id,
      personneId,
      parcours: input.parcours,
      statut: 'DECIDEE',
      etat: 'OUVERTE',
      organismeReferent: input.organismeReferent,
      origine: input.origine ?? null,
      decideeLe: input.decideeLe,
      closeLe: null,
      version: 1,
      modifieLe: now,
    })
    await publish(manager, {
      personneId,
      nature: 'ORIENTATION_DECIDEE',
      survenuLe: now,
      objetType: 'OrientationPoleEmploi',
      objetId: id,
    })
    return done(id)
  })
