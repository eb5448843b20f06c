import { randomUUID } from 'node:crypto'
import { type ActOutcome, done, publish } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { actOnObjet, actOnPersonne, refusedBy } from '../suivi/acte.js'
import { change } from '../suivi/suivi.store.js'
import { catalogue } from './catalogue.js'
import { PrestationEntity } from './prestation.entity.js'
import type { PrestationPrescrireInput, PrestationRenseignerInput } from './prestation.input.js'
import { suiteRefusalsOf } from './prestation.rules.js'
import { PrestationStore } from './prestation.store.js'

const event = (nature: string, personneId: string, objetId: string, survenuLe: Date) => ({
  personneId,
  nature,
  survenuLe,
  objetType: 'PrestationPoleEmploi',
  objetId,
})

export const prescrirePrestation = (input: PrestationPrescrireInput, contexte: Contexte): Promise<ActOutcome> =>
  actOnPersonne(contexte, 'prestationPrescrire', input, async (manager, { now, today, personneId }) => {
    const { codeAction, prescriteLe, debut = null, fin = null } = input
    if (!catalogue.has(codeAction)) return refusedBy('PRESTATION_INCONNUE')
    if (prescriteLe > today) return refusedBy('PRESTATION_DATE_FUTURE')
    if (fin !== null && (debut === null || fin < debut)) return refusedBy('PRESTATION_DATES_INVERSEES')
    const id = randomUUID()
    await PrestationStore.insert(manager, {
      id,
      personneId,
      codeAction,
      statut: 'PRESCRITE',
      prescriteLe,
      debut,
      fin,
      version: 1,
      modifieLe: now,
    })
    await publish(manager, event('PRESTATION_PRESCRITE', personneId, id, now))
    return done(id)
  })

export const renseignerPrestation = (input: PrestationRenseignerInput, contexte: Contexte): Promise<ActOutcome> =>
  actOnObjet(
    contexte,
    'prestationRenseigner',
    input,
    { entity: PrestationEntity, id: input.prestationId },
    async (manager, row, { now, today }) => {
      const dates = { debut: input.debut ?? row.debut, fin: input.fin ?? row.fin }
      const refusals = suiteRefusalsOf(row.statut, input.statut, dates, today)
      if (refusals.length > 0) return refusedBy(...refusals)
      await change(manager, PrestationEntity, row, { statut: input.statut, ...dates }, now)
      await publish(manager, event('PRESTATION_RENSEIGNEE', contexte.personnes.canonical(row.personneId), row.id, now))
      return done(row.id)
    },
  )
