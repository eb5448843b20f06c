import type { ActOutcome } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { refusOf } from '../errors.js'
import type { EntreeEnregistrerInput } from './positionnement.input.js'
import { entersWithin } from './positionnement.rules.js'
import { stepPositionnement } from './step-positionnement.js'

export const recordEntree = (input: EntreeEnregistrerInput, contexte: Contexte): Promise<ActOutcome> =>
  stepPositionnement(
    {
      action: 'entreeEnregistrer',
      input,
      statut: 'ENTRE',
      jour: input.entreLe,
      patch: { entreLe: input.entreLe, attestationInscription: input.attestationInscription },
      nature: 'FORMATION_ENTREE',
      refusals: (session) => (entersWithin(session, input.entreLe) ? [] : [refusOf('POSITIONNEMENT_DATES', 'entreLe')]),
    },
    contexte,
  )
