import { randomUUID } from 'node:crypto'
import { type ActOutcome, done, isUuid, publish } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { actOnObjet, actOnPersonne, refusedBy, refuseKey } from '../suivi/acte.js'
import { change } from '../suivi/suivi.store.js'
import { RendezVousEntity } from './rendez-vous.entity.js'
import type { RendezVousPoleEmploiPrendreInput, RendezVousPoleEmploiRenseignerInput } from './rendez-vous.input.js'
import { issueRefusalsOf, priseRefusalsOf } from './rendez-vous.rules.js'
import { RendezVousStore } from './rendez-vous.store.js'

const event = (nature: string, personneId: string, objetId: string, survenuLe: Date) => ({
  personneId,
  nature,
  survenuLe,
  objetType: 'RendezVousPoleEmploi',
  objetId,
})

export const prendreRendezVous = (input: RendezVousPoleEmploiPrendreInput, contexte: Contexte): Promise<ActOutcome> =>
  actOnPersonne(contexte, 'rendezVousPoleEmploiPrendre', input, async (manager, { now, personneId }) => {
    const refusals = priseRefusalsOf(input)
    if (refusals.length > 0) return refusedBy(...refusals)
    if (input.agenceId != null && !isUuid(input.agenceId)) return refuseKey('agenceId')
    const { debut, dureeMinutes, modalite, motif, forme, initiateur, agenceId = null } = input
    const id = randomUUID()
    await RendezVousStore.insert(manager, {
      id,
      personneId,
      debut,
      dureeMinutes,
      modalite,
      statut: 'PRIS',
      motif,
      forme,
      initiateur,
      agenceId,
      version: 1,
      modifieLe: now,
    })
    await publish(manager, event('RENDEZ_VOUS_PRIS', personneId, id, now))
    return done(id)
  })

export const renseignerRendezVous = (
  input: RendezVousPoleEmploiRenseignerInput,
  contexte: Contexte,
): Promise<ActOutcome> =>
  actOnObjet(
    contexte,
    'rendezVousPoleEmploiRenseigner',
    input,
    { entity: RendezVousEntity, id: input.rendezVousId },
    async (manager, row, { now }) => {
      const refusals = issueRefusalsOf(row, input, now)
      if (refusals.length > 0) return refusedBy(...refusals)
      const { statut, nouveauDebut } = input
      await change(manager, RendezVousEntity, row, { statut, debut: nouveauDebut ?? row.debut }, now)
      await publish(manager, event('RENDEZ_VOUS_RENSEIGNE', contexte.personnes.canonical(row.personneId), row.id, now))
      return done(row.id)
    },
  )
