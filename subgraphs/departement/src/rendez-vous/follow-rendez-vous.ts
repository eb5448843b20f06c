import { type ActOutcome, done } from '@traitdunion/subgraph'
import { modify } from '../acte/modify.js'
import { refuse } from '../acte/refuse.js'
import type { Contexte } from '../contexte.js'
import type { RendezVousAnnulerInput, RendezVousDeplacerInput, RendezVousRenseignerInput } from './rendez-vous.input.js'
import { refusalsOfCancel, refusalsOfMove, refusalsOfOutcome } from './rendez-vous.rules.js'
import { RendezVousStore } from './rendez-vous.store.js'
import { tell } from './tell-rendez-vous.js'

const { lock, change, holdAgenda, isBusy } = RendezVousStore

/** Tells how an appointment ended. */
export const recordOutcome = (input: RendezVousRenseignerInput, contexte: Contexte): Promise<ActOutcome> =>
  modify(contexte, {
    action: 'rendezVousRenseigner',
    input,
    lock,
    run: async (manager, row, now) => {
      const refusals = refusalsOfOutcome(row, input.statut, now)
      if (refusals.length > 0) return refuse(...refusals)
      await change(manager, row, { statut: input.statut }, now)
      await tell(manager, row, 'RENDEZ_VOUS_RENSEIGNE', now)
      return done(row.id)
    },
  })

/** Moves an appointment to another time. */
export const moveRendezVous = (input: RendezVousDeplacerInput, contexte: Contexte): Promise<ActOutcome> =>
  modify(contexte, {
    action: 'rendezVousDeplacer',
    input,
    lock,
    hold: holdAgenda,
    run: async (manager, row, now) => {
      const moved = {
        ...row,
        debut: input.debut,
        dureeMinutes: input.dureeMinutes ?? row.dureeMinutes,
        lieu: input.lieu ?? row.lieu,
      }
      const refusals = refusalsOfMove(row.statut, moved, now)
      if (refusals.length > 0) return refuse(...refusals)
      if (await isBusy(manager, moved)) return refuse('RENDEZ_VOUS_CHEVAUCHE')
      const { debut, dureeMinutes, lieu } = moved
      await change(manager, row, { debut, dureeMinutes, lieu, statut: 'MODIFIE' }, now)
      await tell(manager, row, 'RENDEZ_VOUS_DEPLACE', now)
      return done(row.id)
    },
  })

/** Cancels an appointment, on behalf of the organism. */
export const cancelRendezVous = (input: RendezVousAnnulerInput, contexte: Contexte): Promise<ActOutcome> =>
  modify(contexte, {
    action: 'rendezVousAnnuler',
    input,
    lock,
    run: async (manager, row, now) => {
      const refusals = refusalsOfCancel(row.statut)
      if (refusals.length > 0) return refuse(...refusals)
      await change(manager, row, { statut: 'ANNULE' }, now)
      await tell(manager, row, 'RENDEZ_VOUS_ANNULE', now)
      return done(row.id)
    },
  })
