import { randomUUID } from 'node:crypto'
import { signatureDeadline } from '@traitdunion/parcours'
import { type ActOutcome, done, publish } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { actOnObjet, actOnPersonne, refusedBy } from '../suivi/acte.js'
import { change } from '../suivi/suivi.store.js'
import { ContratEntity } from './contrat.entity.js'
import type {
  ContratPoleEmploiCloreInput,
  ContratPoleEmploiOuvrirInput,
  ContratPoleEmploiSignerInput,
} from './contrat.input.js'
import { clotureRefusalsOf, ouvertureRefusalsOf, signatureRefusalsOf, statutAtCloture } from './contrat.rules.js'
import { ContratStore } from './contrat.store.js'

const event = (nature: string, personneId: string, objetId: string, survenuLe: Date) => ({
  personneId,
  nature,
  survenuLe,
  objetType: 'ContratPoleEmploi',
  objetId,
})

export const ouvrirContrat = (input: ContratPoleEmploiOuvrirInput, contexte: Contexte): Promise<ActOutcome> =>
  actOnPersonne(contexte, 'contratPoleEmploiOuvrir', input, async (manager, { now, today, personneId, names }) => {
    const refusals = ouvertureRefusalsOf(input, today)
    if (refusals.length > 0) return refusedBy(...refusals)
    if (await ContratStore.hasLiving(manager, names)) return refusedBy('CONTRAT_DEJA_EN_COURS')
    const orientationNotifieeLe = input.nature === 'PPAE' ? null : (input.orientationNotifieeLe ?? null)
    const id = randomUUID()
    await ContratStore.insert(manager, {
      id,
      personneId,
      nature: input.nature,
      statut: 'EN_ATTENTE_SIGNATURE',
      debut: input.debut,
      fin: input.fin ?? null,
      heuresParSemaine: input.heuresParSemaine ?? null,
      motifMoinsDe15h: input.motifMoinsDe15h ?? null,
      orientationNotifieeLe,
      aSignerAvant: orientationNotifieeLe && signatureDeadline(orientationNotifieeLe),
      signeLe: null,
      closLe: null,
      motifCloture: null,
      version: 1,
      modifieLe: now,
    })
    await publish(manager, event('CONTRAT_OUVERT', personneId, id, now))
    return done(id)
  })

export const signerContrat = (input: ContratPoleEmploiSignerInput, contexte: Contexte): Promise<ActOutcome> =>
  actOnObjet(
    contexte,
    'contratPoleEmploiSigner',
    input,
    { entity: ContratEntity, id: input.contratId },
    async (manager, row, { now, today }) => {
      const refusals = signatureRefusalsOf(row, input.signeLe, today)
      if (refusals.length > 0) return refusedBy(...refusals)
      await change(manager, ContratEntity, row, { statut: 'EN_COURS', signeLe: input.signeLe }, now)
      await publish(manager, event('CONTRAT_SIGNE', contexte.personnes.canonical(row.personneId), row.id, now))
      return done(row.id)
    },
  )

export const cloreContrat = (input: ContratPoleEmploiCloreInput, contexte: Contexte): Promise<ActOutcome> =>
  actOnObjet(
    contexte,
    'contratPoleEmploiClore',
    input,
    { entity: ContratEntity, id: input.contratId },
    async (manager, row, { now, today }) => {
      const refusals = clotureRefusalsOf(row, input.closLe, today)
      if (refusals.length > 0) return refusedBy(...refusals)
      const { closLe, motif: motifCloture } = input
      await change(manager, ContratEntity, row, { statut: statutAtCloture(row.statut), closLe, motifCloture }, now)
      await publish(manager, event('CONTRAT_CLOS', contexte.personnes.canonical(row.personneId), row.id, now))
      return done(row.id)
    },
  )
