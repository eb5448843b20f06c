import { randomUUID } from 'node:crypto'
import { type ActOutcome, done } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { refusedBy } from '../suivi/acte.js'
import type { TensionMetierDeposerInput } from './metier.input.js'
import { MetierStore } from './metier.store.js'

const isYear = (annee: number) => annee >= 2000 && annee <= 2100

export const deposerTension = (input: TensionMetierDeposerInput, { act }: Contexte): Promise<ActOutcome> =>
  act({
    action: 'tensionMetierDeposer',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const { codeRome, territoireId, annee, niveau, source } = input
      if (!(await MetierStore.exists(manager, codeRome))) return refusedBy('METIER_INCONNU')
      if (!isYear(annee) || source.trim() === '') return refusedBy('TENSION_SANS_SOURCE')
      const row = { id: randomUUID(), codeRome, territoireId, annee, niveau, source, version: 1, modifieLe: new Date() }
      return done(await MetierStore.upsertTension(manager, row))
    },
  })
