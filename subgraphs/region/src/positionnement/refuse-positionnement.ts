import type { ActOutcome } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import type { PositionnementRefuserInput } from './positionnement.input.js'
import { stepPositionnement } from './step-positionnement.js'

export const refusePositionnement = (input: PositionnementRefuserInput, contexte: Contexte): Promise<ActOutcome> =>
  stepPositionnement(
    {
      action: 'positionnementRefuser',
      input,
      statut: 'REFUSE',
      jour: input.refuseLe,
      patch: { motifRefus: input.motif },
      nature: 'FORMATION_REFUSEE',
    },
    contexte,
  )
