import { type ActOutcome, civilDateOf, done, refused, versionConflict } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { refusOf } from '../errors.js'
import { NO_NAME } from './attach-reperage.js'
import type { ReperageConclureInput } from './reperage.input.js'
import { concludingRefusalsOf } from './reperage.rules.js'
import { ReperageStore } from './reperage.store.js'

/** A concluded report serves statistics only: whatever could name or reach the young person goes with the conclusion. */
const FORGOTTEN = { ...NO_NAME, telephone: null, courriel: null } as const

export const concludeReperage = (input: ReperageConclureInput, { act }: Contexte): Promise<ActOutcome> =>
  act({
    action: 'reperageConclure',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const { etat, concluLe } = input
      const reperage = await ReperageStore.findForUpdate(manager, input.reperageId)
      if (!reperage) return refused(refusOf('REPERAGE_INCONNU', 'reperageId'))
      if (reperage.version !== input.versionAttendue) return versionConflict()
      const now = new Date()
      const refusals = concludingRefusalsOf(reperage, input, civilDateOf(now))
      if (refusals.length > 0) return refused(...refusals.map((code) => refusOf(code)))

      await ReperageStore.change(manager, reperage, { etat, concluLe, ...FORGOTTEN }, now)
      return done(reperage.id)
    },
  })
