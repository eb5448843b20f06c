import { randomUUID } from 'node:crypto'
import { refusalsOfOrientation } from '@traitdunion/parcours'
import { type ActOutcome, civilDateOf, done, publish, refused, versionConflict } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { DossierStore } from '../dossier/dossier.store.js'
import { refusOf } from '../errors.js'
import { malformedKeysOf } from '../personne/cles.rules.js'
import type { OrientationMissionLocaleDeciderInput } from './orientation.input.js'
import { OrientationStore } from './orientation.store.js'

/** Decides an orientation: closes the one in force, opens the new one, tells the event, in one transaction. */
export const decideOrientation = (
  input: OrientationMissionLocaleDeciderInput,
  { act, personnes }: Contexte,
): Promise<ActOutcome> =>
  act({
    action: 'orientationMissionLocaleDecider',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const malformed = malformedKeysOf({ personneId: input.personneId })
      if (malformed.length > 0) return refused(...malformed)
      const personneId = personnes.canonical(input.personneId)
      const names = personnes.namesOf([personneId])
      // Two first decisions for one person have no row to wait for each other on.
      await DossierStore.lock(manager, `orientation ${personneId}`)
      const open = await OrientationStore.findOpenForUpdate(manager, names)
      const enCours = open[0] ?? null
      if ((enCours?.version ?? null) !== (input.versionAttendue ?? null)) return versionConflict()
      const dossier = await DossierStore.findOpenForUpdate(manager, names)
      const now = new Date()
      const refusals = refusalsOfOrientation(input, enCours, civilDateOf(now))
      if (refusals.length > 0) return refused(...refusals.map((code) => refusOf(code)))

      for (const row of open) await OrientationStore.change(manager, row, { etat: 'CLOTUREE', closeLe: now }, now)
      const id = randomUUID()
      await OrientationStore.insert(manager, {
        id,
        personneId,
        dossierId: dossier?.id ?? null,
        parcours: input.parcours,
        statut: 'DECIDEE',
        etat: 'OUVERTE',
        organismeReferent: input.organismeReferent,
        decideeLe: input.decideeLe,
        closeLe: null,
        version: 1,
        modifieLe: now,
      })
      await publish(manager, {
        personneId,
        nature: 'ORIENTATION_DECIDEE',
        survenuLe: now,
        objetType: 'OrientationMissionLocale',
        objetId: id,
      })
      return done(id)
    },
  })
