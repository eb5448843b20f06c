import {
  type ActOutcome,
  type CivilDate,
  civilDateOf,
  done,
  publish,
  refused,
  versionConflict,
} from '@traitdunion/subgraph'
import type { Contexte, Transaction } from '../contexte.js'
import { type CodeErreur, refusOf } from '../errors.js'
import type { ContratJeuneEntity } from './contrat-engagement-jeune.entity.js'
import { ContratJeuneStore } from './contrat-engagement-jeune.store.js'
import type { ParcoursCejEntity } from './parcours-cej.entity.js'
import { ParcoursCejStore } from './parcours-cej.store.js'

interface Cej {
  readonly parcours: ParcoursCejEntity
  readonly contrat: ContratJeuneEntity
  readonly today: CivilDate
}

interface ChangeCej {
  readonly action: string
  readonly input: { readonly cleIdempotence: string; readonly parcoursId: string; readonly versionAttendue: number }
  readonly refusalsOf: (cej: Cej) => readonly CodeErreur[]
  readonly write: (manager: Transaction, cej: Cej, at: Date) => Promise<void>
  /** Nature of the event, when others may know of this change. */
  readonly nature?: string
}

/** What signing, declaring a week and closing share: parcours and contract are locked, checked and change as one. */
export const changeCej = (
  { action, input, refusalsOf, write, nature }: ChangeCej,
  { act, personnes }: Contexte,
): Promise<ActOutcome> =>
  act({
    action,
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const parcours = await ParcoursCejStore.findForUpdate(manager, input.parcoursId)
      if (!parcours) return refused(refusOf('CEJ_INCONNU', 'parcoursId'))
      if (parcours.version !== input.versionAttendue) return versionConflict()
      const contrat = await ContratJeuneStore.findOfParcoursForUpdate(manager, parcours.id)
      const now = new Date()
      const cej = { parcours, contrat, today: civilDateOf(now) }
      const refusals = refusalsOf(cej)
      if (refusals.length > 0) return refused(...refusals.map((code) => refusOf(code)))

      await write(manager, cej, now)
      if (nature)
        await publish(manager, {
          personneId: personnes.canonical(parcours.personneId),
          nature,
          survenuLe: now,
          objetType: 'ParcoursCej',
          objetId: parcours.id,
        })
      return done(parcours.id)
    },
  })
