import { randomUUID } from 'node:crypto'
import { type ActOutcome, done } from '@traitdunion/subgraph'
import { create } from '../acte/create.js'
import { modify } from '../acte/modify.js'
import { refuse } from '../acte/refuse.js'
import type { Contexte } from '../contexte.js'
import type { ComiteLocalInstallerInput, FeuilleDeRouteFixerInput } from './comite.input.js'
import { refusalsOfObjectifs } from './comite.rules.js'
import { ComiteStore } from './comite.store.js'

/** Installs a committee, with an empty road map. */
export const installComite = (input: ComiteLocalInstallerInput, contexte: Contexte): Promise<ActOutcome> =>
  create(contexte, {
    action: 'comiteLocalInstaller',
    input,
    keys: { territoireId: input.territoireId },
    run: async (manager, now) => {
      const { nom, territoireId } = input
      if (nom.trim() === '') return refuse('COMITE_NOM_ABSENT')
      const id = randomUUID()
      await ComiteStore.insert(manager, { id, nom, territoireId, objectifs: [], version: 1, modifieLe: now })
      return done(id)
    },
  })

/** Replaces the road map of a committee. */
export const setRoadMap = (input: FeuilleDeRouteFixerInput, contexte: Contexte): Promise<ActOutcome> =>
  modify(contexte, {
    action: 'feuilleDeRouteFixer',
    input,
    lock: ComiteStore.lock,
    run: async (manager, comite, now) => {
      const refusals = refusalsOfObjectifs(input.objectifs)
      if (refusals.length > 0) return refuse(...refusals)
      const objectifs = [...input.objectifs].sort((a, b) => (a.echeance < b.echeance ? -1 : 1))
      await ComiteStore.change(manager, comite, { objectifs }, now)
      return done(comite.id)
    },
  })
