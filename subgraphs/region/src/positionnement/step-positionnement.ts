import {
  type ActOutcome,
  type CivilDate,
  civilDateOf,
  done,
  type ErreurMetier,
  publish,
  refused,
  versionConflict,
} from '@traitdunion/subgraph'
import type { Contexte, Transaction } from '../contexte.js'
import { refusOf } from '../errors.js'
import type { SessionEntity } from '../session/session.entity.js'
import { SessionStore } from '../session/session.store.js'
import type { PositionnementEntity } from './positionnement.entity.js'
import type { StatutPositionnement } from './positionnement.enums.js'
import { stepRefusalsOf } from './positionnement.rules.js'
import { PositionnementStore } from './positionnement.store.js'

interface Step {
  readonly action: string
  readonly input: {
    readonly cleIdempotence: string
    readonly positionnementId: string
    readonly versionAttendue: number
  }
  readonly statut: StatutPositionnement
  readonly jour: CivilDate
  readonly patch?: Partial<PositionnementEntity>
  readonly nature: string
  /** What the session itself has against this step. */
  readonly refusals?: (
    session: SessionEntity,
    manager: Transaction,
  ) => readonly ErreurMetier[] | Promise<readonly ErreurMetier[]>
}

/** One step of the status machine: found, checked, moved, told. */
export const stepPositionnement = (step: Step, { act, personnes }: Contexte): Promise<ActOutcome> =>
  act({
    action: step.action,
    cle: step.input.cleIdempotence,
    entree: step.input,
    run: async (manager) => {
      const { input, statut, jour, nature } = step
      const sessionId = await PositionnementStore.findSessionOf(manager, input.positionnementId)
      // The session first, as a positioning does: two steps never wait for each other both ways.
      const session = sessionId && (await SessionStore.findForUpdate(manager, sessionId))
      const positionnement = await PositionnementStore.findForUpdate(manager, input.positionnementId)
      if (!session || !positionnement) return refused(refusOf('POSITIONNEMENT_INCONNU', 'positionnementId'))
      if (positionnement.version !== input.versionAttendue) return versionConflict()
      const now = new Date()
      const refusals = [
        ...stepRefusalsOf(positionnement, statut, jour, civilDateOf(now)).map((code) => refusOf(code)),
        ...((await step.refusals?.(session, manager)) ?? []),
      ]
      if (refusals.length > 0) return refused(...refusals)

      await PositionnementStore.change(manager, positionnement, { ...step.patch, statut, statutLe: jour }, now)
      await publish(manager, {
        personneId: personnes.canonical(positionnement.personneId),
        nature,
        survenuLe: now,
        objetType: 'Positionnement',
        objetId: positionnement.id,
      })
      return done(positionnement.id)
    },
  })
