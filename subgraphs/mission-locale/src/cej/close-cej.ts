import type { ActOutcome } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import type { CejCloreInput } from './cej.input.js'
import { closingRefusalsOf } from './cej.rules.js'
import { changeCej } from './change-cej.js'
import { ContratJeuneStore } from './contrat-engagement-jeune.store.js'
import { ParcoursCejStore } from './parcours-cej.store.js'

export const closeCej = (input: CejCloreInput, contexte: Contexte): Promise<ActOutcome> =>
  changeCej(
    {
      action: 'cejClore',
      input,
      refusalsOf: ({ parcours, contrat, today }) => closingRefusalsOf(parcours, contrat, input.finReelle, today),
      write: async (manager, { parcours, contrat }, at) => {
        const { finReelle, motifFin } = input
        // A contract that nobody signed never was in force.
        await ContratJeuneStore.change(manager, contrat, { statut: contrat.signeLe ? 'CLOS' : 'ANNULE' }, at)
        await ParcoursCejStore.change(manager, parcours, { finReelle, motifFin }, at)
      },
      nature: 'CEJ_CLOS',
    },
    contexte,
  )
