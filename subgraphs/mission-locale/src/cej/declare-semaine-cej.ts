import type { ActOutcome } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import type { CejSemaineDeclarerInput } from './cej.input.js'
import { weekRefusalsOf } from './cej.rules.js'
import { changeCej } from './change-cej.js'
import { ParcoursCejStore } from './parcours-cej.store.js'
import { SuiviCejStore } from './suivi-cej.store.js'

/** Tells no event: hours are followed by the mission locale alone, week after week. */
export const declareSemaineCej = (input: CejSemaineDeclarerInput, contexte: Contexte): Promise<ActOutcome> =>
  changeCej(
    {
      action: 'cejSemaineDeclarer',
      input,
      refusalsOf: ({ parcours, contrat, today }) => weekRefusalsOf(parcours, contrat, input, today),
      write: async (manager, { parcours }, at) => {
        const { lundi, heuresRealisees } = input
        await SuiviCejStore.declareSemaine(manager, { parcoursId: parcours.id, lundi, heuresRealisees })
        await ParcoursCejStore.change(manager, parcours, {}, at)
      },
    },
    contexte,
  )
