import { randomUUID } from 'node:crypto'
import { type ActOutcome, done } from '@traitdunion/subgraph'
import { create } from '../acte/create.js'
import { refuse } from '../acte/refuse.js'
import type { Contexte } from '../contexte.js'
import type { RendezVousPrendreInput } from './rendez-vous.input.js'
import { refusalsOfSlot } from './rendez-vous.rules.js'
import { RendezVousStore } from './rendez-vous.store.js'
import { tell } from './tell-rendez-vous.js'

/** Fixes an appointment; a professional receives one person at a time, except together. */
export const takeRendezVous = (input: RendezVousPrendreInput, contexte: Contexte): Promise<ActOutcome> =>
  create(contexte, {
    action: 'rendezVousPrendre',
    input,
    keys: { personneId: input.personneId, professionnelId: input.professionnelId },
    hold: (manager) => RendezVousStore.holdAgenda(manager, input),
    run: async (manager, now) => {
      const { professionnelId = null, debut, dureeMinutes, modalite, motif, lieu = null } = input
      const refusals = refusalsOfSlot({ debut, dureeMinutes, modalite, lieu })
      if (refusals.length > 0) return refuse(...refusals)
      const personneId = contexte.personnes.canonical(input.personneId)
      const row = {
        id: randomUUID(),
        personneId,
        professionnelId,
        debut,
        dureeMinutes,
        modalite,
        motif,
        statut: 'PRIS' as const,
        lieu,
        version: 1,
        modifieLe: now,
      }
      if (await RendezVousStore.isBusy(manager, row)) return refuse('RENDEZ_VOUS_CHEVAUCHE')
      await RendezVousStore.insert(manager, row)
      await tell(manager, row, 'RENDEZ_VOUS_PRIS', now)
      return done(row.id)
    },
  })
