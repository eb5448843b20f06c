import { randomUUID } from 'node:crypto'
import { type ActOutcome, civilDateOf, done } from '@traitdunion/subgraph'
import { modify } from '../acte/modify.js'
import { refuse } from '../acte/refuse.js'
import type { Contexte } from '../contexte.js'
import { PassageStore } from '../equipe-pluridisciplinaire/passage.store.js'
import { lockSubject } from '../personne/rows.store.js'
import type { SanctionDeciderInput, SanctionLeverInput } from './sanction.input.js'
import { lastDay, refusalsOf, refusalsOfLifting, refusalsOfOverlap } from './sanction.rules.js'
import { SanctionStore } from './sanction.store.js'

/** Decides a sanction on a file that the équipe has examined. No event is told: see `hold-seance.ts`. */
export const decideSanction = (input: SanctionDeciderInput, contexte: Contexte): Promise<ActOutcome> =>
  modify(contexte, {
    action: 'sanctionDecider',
    input: { ...input, id: input.passageId },
    champ: 'passageId',
    lock: PassageStore.lock,
    hold: (manager, passage) => lockSubject(manager, 'sanction', contexte.personnes.canonical(passage.personneId)),
    run: async (manager, passage, now) => {
      const { tauxPourcent, dureeMois, foyerPlusieursPersonnes, debut } = input
      const { manquementNotifieLe, observationsAvant, decideeLe } = input
      const earlier = await SanctionStore.ofPersonne(manager, contexte.personnes.namesOf([passage.personneId]))
      const rang = earlier.length + 1
      const refusals = refusalsOf({ ...input, rang }, passage, civilDateOf(now))
      if (refusals.length > 0) return refuse(...refusals)
      const fin = lastDay(debut, dureeMois)
      const overlap = refusalsOfOverlap({ debut, fin }, earlier)
      if (overlap.length > 0) return refuse(...overlap)
      const id = randomUUID()
      await SanctionStore.insert(manager, {
        id,
        personneId: passage.personneId,
        passageId: passage.id,
        tauxPourcent,
        dureeMois,
        foyerPlusieursPersonnes,
        rang,
        manquementNotifieLe,
        observationsAvant,
        decideeLe,
        debut,
        fin,
        etat: 'DECIDEE',
        leveeLe: null,
        version: 1,
        modifieLe: now,
      })
      await PassageStore.change(manager, passage, { etape: 'TRAITE' }, now)
      return done(id)
    },
  })

/** Lifts a sanction before its end. */
export const liftSanction = (input: SanctionLeverInput, contexte: Contexte): Promise<ActOutcome> =>
  modify(contexte, {
    action: 'sanctionLever',
    input,
    lock: SanctionStore.lock,
    run: async (manager, sanction, now) => {
      const refusals = refusalsOfLifting(sanction, input.leveeLe, civilDateOf(now))
      if (refusals.length > 0) return refuse(...refusals)
      await SanctionStore.change(manager, sanction, { etat: 'LEVEE', leveeLe: input.leveeLe }, now)
      return done(sanction.id)
    },
  })
