import type { ActOutcome } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { refusOf } from '../errors.js'
import type { PositionnementConfirmerInput } from './positionnement.input.js'
import { hasPlace } from './positionnement.rules.js'
import { PositionnementStore } from './positionnement.store.js'
import { stepPositionnement } from './step-positionnement.js'

/** Confirms a place if one is left; the session is locked, so the last place goes to one person only. */
export const confirmPositionnement = (input: PositionnementConfirmerInput, contexte: Contexte): Promise<ActOutcome> =>
  stepPositionnement(
    {
      action: 'positionnementConfirmer',
      input,
      statut: 'CONFIRME',
      jour: input.confirmeLe,
      nature: 'FORMATION_PLACE_CONFIRMEE',
      refusals: async ({ id, places }, manager) =>
        hasPlace(places, await PositionnementStore.countPlaces(manager, id)) ? [] : [refusOf('SESSION_COMPLETE')],
    },
    contexte,
  )
