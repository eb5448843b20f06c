import { randomUUID } from 'node:crypto'
import { type ActOutcome, done, publish, refused } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { DossierStore } from '../dossier/dossier.store.js'
import { refusOf } from '../errors.js'
import { malformedKeysOf } from '../personne/cles.rules.js'
import type { RendezVousMissionLocalePrendreInput } from './rendez-vous.input.js'
import { takingRefusalsOf } from './rendez-vous.rules.js'
import { RendezVousStore } from './rendez-vous.store.js'

/** A first appointment may come before the dossier: none is required. */
export const takeRendezVous = (
  input: RendezVousMissionLocalePrendreInput,
  { act, personnes }: Contexte,
): Promise<ActOutcome> =>
  act({
    action: 'rendezVousMissionLocalePrendre',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const { debut, dureeMinutes, modalite, conseillerId = null } = input
      const refusals = [
        ...malformedKeysOf({ personneId: input.personneId, conseillerId }),
        ...takingRefusalsOf(input, new Date()).map((code) => refusOf(code)),
      ]
      if (refusals.length > 0) return refused(...refusals)
      const personneId = personnes.canonical(input.personneId)
      const names = personnes.namesOf([personneId])
      await DossierStore.lock(manager, `rendez-vous ${personneId}`)
      const fin = new Date(debut.getTime() + dureeMinutes * 60_000)
      if (await RendezVousStore.isTaken(manager, names, debut, fin))
        return refused(refusOf('RENDEZ_VOUS_CHEVAUCHE', 'debut'))

      const dossier = await DossierStore.findOpenForUpdate(manager, names)
      const now = new Date()
      const id = randomUUID()
      await RendezVousStore.insert(manager, {
        id,
        personneId,
        dossierId: dossier?.id ?? null,
        debut,
        dureeMinutes,
        modalite,
        statut: 'PRIS',
        conseillerId,
        version: 1,
        modifieLe: now,
      })
      await publish(manager, {
        personneId,
        nature: 'RENDEZ_VOUS_PRIS',
        survenuLe: now,
        objetType: 'RendezVousMissionLocale',
        objetId: id,
      })
      return done(id)
    },
  })
