import { type ActOutcome, done, refused, versionConflict } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { refusOf } from '../errors.js'
import { malformedKeysOf } from '../personne/cles.rules.js'
import type { ReperageAssignerInput } from './reperage.input.js'
import { isConcluded } from './reperage.rules.js'
import { ReperageStore } from './reperage.store.js'

/** Gives a report to an adviser; giving it again passes it on. */
export const assignReperage = (input: ReperageAssignerInput, { act }: Contexte): Promise<ActOutcome> =>
  act({
    action: 'reperageAssigner',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const { conseillerId } = input
      const malformed = malformedKeysOf({ conseillerId })
      if (malformed.length > 0) return refused(...malformed)
      const reperage = await ReperageStore.findForUpdate(manager, input.reperageId)
      if (!reperage) return refused(refusOf('REPERAGE_INCONNU', 'reperageId'))
      if (reperage.version !== input.versionAttendue) return versionConflict()
      if (isConcluded(reperage.etat)) return refused(refusOf('REPERAGE_CONCLU'))

      await ReperageStore.change(manager, reperage, { etat: 'PRIS_EN_CHARGE', conseillerId }, new Date())
      return done(reperage.id)
    },
  })
