import { randomUUID } from 'node:crypto'
import { type ActOutcome, civilDateOf, done, isUuid } from '@traitdunion/subgraph'
import { create } from '../acte/create.js'
import { modify } from '../acte/modify.js'
import { refuse, refuseField } from '../acte/refuse.js'
import type { Contexte } from '../contexte.js'
import { refusalsOfAgenda, refusalsOfMoveToAgenda, refusalsOfOpinion, stageAfter } from './equipe.rules.js'
import type { AvisRendreInput, PassageInscrireASeanceInput, PassageInscrireInput } from './passage.input.js'
import { PassageStore } from './passage.store.js'
import type { SeanceProgrammerInput } from './seance.input.js'
import { SeanceStore } from './seance.store.js'

/** Fixes the day of a session. */
export const scheduleSeance = (input: SeanceProgrammerInput, contexte: Contexte): Promise<ActOutcome> =>
  create(contexte, {
    action: 'seanceProgrammer',
    input,
    keys: { territoireId: input.territoireId },
    run: async (manager, now) => {
      const { jour, typeSeance, territoireId = null } = input
      if (jour < civilDateOf(now)) return refuse('SEANCE_PASSEE')
      const id = randomUUID()
      await SeanceStore.insert(manager, { id, jour, typeSeance, territoireId, version: 1, modifieLe: now })
      return done(id)
    },
  })

/**
 * Brings a person's file before the équipe. No event is told, here or below: that a file is there is itself a datum of
 * control, more protected than the index of events.
 */
export const registerPassage = (input: PassageInscrireInput, contexte: Contexte): Promise<ActOutcome> =>
  create(contexte, {
    action: 'passageInscrire',
    input,
    keys: { personneId: input.personneId, seanceId: input.seanceId },
    run: async (manager, now) => {
      const { motif, seanceId = null } = input
      const inscritLe = civilDateOf(now)
      if (seanceId !== null) {
        const seance = await SeanceStore.find(manager, seanceId)
        if (!seance) return refuseField('OBJET_INCONNU', 'seanceId')
        const refusals = refusalsOfAgenda(seance, motif, inscritLe)
        if (refusals.length > 0) return refuse(...refusals)
      }
      const id = randomUUID()
      await PassageStore.insert(manager, {
        id,
        personneId: contexte.personnes.canonical(input.personneId),
        seanceId,
        motif,
        etape: seanceId === null ? 'CREE' : 'SEANCE',
        inscritLe,
        avis: null,
        avisRenduLe: null,
        version: 1,
        modifieLe: now,
      })
      return done(id)
    },
  })

/** Puts a file on the agenda of a session: one that was put off has left the agenda of the session that did so. */
export const putOnAgenda = (input: PassageInscrireASeanceInput, contexte: Contexte): Promise<ActOutcome> =>
  modify(contexte, {
    action: 'passageInscrireASeance',
    input,
    lock: PassageStore.lock,
    run: async (manager, passage, now) => {
      const seance = isUuid(input.seanceId) ? await SeanceStore.find(manager, input.seanceId) : null
      if (!seance) return refuseField('OBJET_INCONNU', 'seanceId')
      const refusals = refusalsOfMoveToAgenda(passage, seance, civilDateOf(now))
      if (refusals.length > 0) return refuse(...refusals)
      await PassageStore.change(manager, passage, { seanceId: seance.id, etape: 'SEANCE' }, now)
      return done(passage.id)
    },
  })

/** Records the opinion of the équipe. */
export const giveOpinion = (input: AvisRendreInput, contexte: Contexte): Promise<ActOutcome> =>
  modify(contexte, {
    action: 'avisRendre',
    input,
    lock: PassageStore.lock,
    run: async (manager, passage, now) => {
      const { avis, avisRenduLe } = input
      const seanceId = input.seanceId ?? passage.seanceId
      const seance = seanceId && isUuid(seanceId) ? await SeanceStore.find(manager, seanceId) : null
      const refusals = refusalsOfOpinion(passage, seance, avisRenduLe, civilDateOf(now))
      if (refusals.length > 0) return refuse(...refusals)
      const etape = stageAfter(avis)
      await PassageStore.change(
        manager,
        passage,
        { avis, avisRenduLe, etape, seanceId: etape === 'CREE' ? null : seanceId },
        now,
      )
      return done(passage.id)
    },
  })
