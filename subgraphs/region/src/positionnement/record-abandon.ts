import type { ActOutcome } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import type { AbandonEnregistrerInput } from './positionnement.input.js'
import { stepPositionnement } from './step-positionnement.js'

export const recordAbandon = (input: AbandonEnregistrerInput, contexte: Contexte): Promise<ActOutcome> =>
  stepPositionnement(
    {
      action: 'abandonEnregistrer',
      input,
      statut: 'ABANDON',
      jour: input.abandonneLe,
      nature: 'FORMATION_ABANDON',
    },
    contexte,
  )
