import { randomUUID } from 'node:crypto'
import { type ActOutcome, civilDateOf, done, refused } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { DossierStore } from '../dossier/dossier.store.js'
import { refusOf } from '../errors.js'
import { malformedKeysOf } from '../personne/cles.rules.js'
import type { ActeMissionLocaleConsignerInput } from './acte.input.js'
import { ActeStore } from './acte.store.js'

const DAY_MINUTES = 24 * 60

/** Tells no event: actes are many, and what counts for the others is an appointment, a situation or a CEJ. */
export const recordActe = (input: ActeMissionLocaleConsignerInput, { act, personnes }: Contexte): Promise<ActOutcome> =>
  act({
    action: 'acteMissionLocaleConsigner',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const { type, realiseLe, dureeMinutes = null, conseillerId = null } = input
      const dossier = await DossierStore.findOpenForUpdate(manager, personnes.namesOf([input.personneId]))
      if (!dossier) return refused(refusOf('DOSSIER_ABSENT', 'personneId'))
      const now = new Date()
      const refusals = [
        ...(realiseLe > civilDateOf(now) ? [refusOf('DATE_FUTURE', 'realiseLe')] : []),
        ...(dureeMinutes !== null && (dureeMinutes < 1 || dureeMinutes > DAY_MINUTES)
          ? [refusOf('ACTE_DUREE', 'dureeMinutes')]
          : []),
        ...malformedKeysOf({ conseillerId }),
      ]
      if (refusals.length > 0) return refused(...refusals)

      const id = randomUUID()
      await ActeStore.insert(manager, {
        id,
        personneId: personnes.canonical(input.personneId),
        dossierId: dossier.id,
        type,
        realiseLe,
        dureeMinutes,
        conseillerId,
        version: 1,
        modifieLe: now,
      })
      return done(id)
    },
  })
