import { randomUUID } from 'node:crypto'
import { type ActOutcome, done, today, versionConflict } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { MetierStore } from '../metier/metier.store.js'
import { refusedBy } from '../suivi/acte.js'
import { change, lockOn } from '../suivi/suivi.store.js'
import { OffreEntity } from './offre.entity.js'
import type { OffreDeposerInput } from './offre.input.js'
import { refusalsOf } from './offre.rules.js'
import { OffreStore } from './offre.store.js'

/** Puts an offer under its number: new, or in place of the version that its author read. */
export const deposerOffre = (input: OffreDeposerInput, { act }: Contexte): Promise<ActOutcome> =>
  act({
    action: 'offreDeposer',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const refusals = refusalsOf(input, today())
      if (refusals.length > 0) return refusedBy(...refusals)
      if (!(await MetierStore.exists(manager, input.codeRome))) return refusedBy('METIER_INCONNU')

      const { cleIdempotence: _, versionAttendue = null, ...given } = input
      await lockOn(manager, `offre:${given.numeroOffre}`)
      const known = await OffreStore.findByNumero(manager, given.numeroOffre)
      if ((known?.version ?? null) !== versionAttendue) return versionConflict()
      const content = {
        ...given,
        appellation: given.appellation ?? null,
        dureeMois: given.dureeMois ?? null,
        heuresParSemaine: given.heuresParSemaine ?? null,
        codeCommune: given.codeCommune ?? null,
        lieu: given.lieu ?? null,
      }
      const now = new Date()
      if (known) {
        await change(manager, OffreEntity, known, content, now)
        return done(known.id)
      }
      const id = randomUUID()
      await OffreStore.insert(manager, { id, ...content, version: 1, modifieLe: now })
      return done(id)
    },
  })
