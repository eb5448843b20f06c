import { randomUUID } from 'node:crypto'
import { type ActOutcome, done, publish, refus, refused, versionConflict } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { phraseOf } from '../errors.js'
import type { OrientationDeciderInput } from './orientation.input.js'
import { refusalsOf } from './orientation.rules.js'
import { OrientationStore } from './orientation.store.js'

/** Decides an orientation: closes the one in force, opens the new one, tells the event, in one transaction. */
export const decideOrientation = (input: OrientationDeciderInput, { act, personnes }: Contexte): Promise<ActOutcome> =>
  act({
    action: 'orientationDecider',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const now = new Date()
      const enCours = await OrientationStore.findOpenForUpdate(manager, personnes.namesOf([input.personneId]))
      if ((enCours?.version ?? null) !== (input.versionAttendue ?? null)) return versionConflict()
      const refusals = refusalsOf(input, enCours, now.toISOString().slice(0, 10))
      if (refusals.length > 0) return refused(...refusals.map((code) => refus(code, phraseOf(code))))

      if (enCours) await OrientationStore.close(manager, enCours, now)
      const id = randomUUID()
      const personneId = personnes.canonical(input.personneId)
      await OrientationStore.insert(manager, {
        id,
        personneId,
        parcours: input.parcours,
        statut: 'DECIDEE',
        etat: 'OUVERTE',
        organismeReferent: input.organismeReferent,
        motif: input.motif ?? null,
        decideeLe: input.decideeLe,
        closeLe: null,
        version: 1,
        modifieLe: now,
      })
      await publish(manager, {
        personneId,
        nature: 'ORIENTATION_DECIDEE',
        survenuLe: now,
        objetType: 'OrientationDepartement',
        objetId: id,
      })
      return done(id)
    },
  })
