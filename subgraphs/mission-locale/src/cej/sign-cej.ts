import type { ActOutcome } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import type { CejSignerInput } from './cej.input.js'
import { signingRefusalsOf } from './cej.rules.js'
import { changeCej } from './change-cej.js'
import { ContratJeuneStore } from './contrat-engagement-jeune.store.js'
import { ParcoursCejStore } from './parcours-cej.store.js'

export const signCej = (input: CejSignerInput, contexte: Contexte): Promise<ActOutcome> =>
  changeCej(
    {
      action: 'cejSigner',
      input,
      refusalsOf: ({ parcours, contrat, today }) => signingRefusalsOf(parcours, contrat, input.signeLe, today),
      write: async (manager, { parcours, contrat }, at) => {
        await ContratJeuneStore.change(manager, contrat, { statut: 'EN_COURS', signeLe: input.signeLe }, at)
        await ParcoursCejStore.change(manager, parcours, {}, at)
      },
      nature: 'CEJ_SIGNE',
    },
    contexte,
  )
