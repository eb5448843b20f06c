import { type ActOutcome, civilDateOf, done, publish, refused, versionConflict } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { refusOf } from '../errors.js'
import type { SituationTerminerInput } from './situation.input.js'
import { endingRefusalsOf } from './situation.rules.js'
import { SituationStore } from './situation.store.js'

export const endSituation = (input: SituationTerminerInput, { act, personnes }: Contexte): Promise<ActOutcome> =>
  act({
    action: 'situationTerminer',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const { fin } = input
      const situation = await SituationStore.findForUpdate(manager, input.situationId)
      if (!situation) return refused(refusOf('SITUATION_INCONNUE', 'situationId'))
      if (situation.version !== input.versionAttendue) return versionConflict()
      const now = new Date()
      const refusals = endingRefusalsOf(situation, fin, civilDateOf(now))
      if (refusals.length > 0) return refused(...refusals.map((code) => refusOf(code, 'fin')))

      await SituationStore.change(manager, situation, { etat: 'TERMINE', fin }, now)
      await publish(manager, {
        personneId: personnes.canonical(situation.personneId),
        nature: 'SITUATION_TERMINEE',
        survenuLe: now,
        objetType: 'SituationJeune',
        objetId: situation.id,
      })
      return done(situation.id)
    },
  })
