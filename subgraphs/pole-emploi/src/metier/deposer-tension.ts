import { randomUUID } from 'node:crypto'
import { type ActOutcome, done, isUuid, versionConflict } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { refusedBy } from '../suivi/acte.js'
import { change } from '../suivi/suivi.store.js'
import { TensionMetierEntity } from './metier.entity.js'
import type { TensionMetierDeposerInput } from './metier.input.js'
import { MetierStore } from './metier.store.js'

const isYear = (annee: number) => annee >= 2000 && annee <= 2100

export const deposerTension = (input: TensionMetierDeposerInput, { act }: Contexte): Promise<ActOutcome> =>
  act({
    action: 'tensionMetierDeposer',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const now = new Date()
      const { cleIdempotence: _, versionAttendue = null, ...mesure } = input
      if (!isUuid(mesure.territoireId)) return refusedBy('TERRITOIRE_INVALIDE')
      if (!isYear(mesure.annee) || mesure.source.trim() === '') return refusedBy('TENSION_SANS_SOURCE')
      if (!(await MetierStore.touch(manager, mesure.codeRome, now))) return refusedBy('METIER_INCONNU')

      // The métier is locked by its change: two first deposits of one measure queue on it.
      const known = await MetierStore.findTension(manager, mesure)
      if ((known?.version ?? null) !== versionAttendue) return versionConflict()
      if (known) {
        await change(manager, TensionMetierEntity, known, { niveau: mesure.niveau }, now)
        return done(known.id)
      }
      const id = randomUUID()
      await MetierStore.insertTension(manager, { id, ...mesure, version: 1, modifieLe: now })
      return done(id)
    },
  })
