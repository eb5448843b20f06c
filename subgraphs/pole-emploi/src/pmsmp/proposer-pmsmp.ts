import { randomUUID } from 'node:crypto'
import { type ActOutcome, done, publish } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { MetierStore } from '../metier/metier.store.js'
import { actOnPersonne, refusedBy } from '../suivi/acte.js'
import type { PmsmpProposerInput } from './pmsmp.input.js'
import { propositionRefusalsOf } from './pmsmp.rules.js'
import { PmsmpStore } from './pmsmp.store.js'

export const conventionEvent = (nature: string, personneId: string, objetId: string, survenuLe: Date) => ({
  personneId,
  nature,
  survenuLe,
  objetType: 'ConventionPmsmp',
  objetId,
})

/** Proposes a convention: the limits are read over every convention of the person, those of merged files included. */
export const proposerPmsmp = (typed: PmsmpProposerInput, contexte: Contexte): Promise<ActOutcome> =>
  actOnPersonne(contexte, 'pmsmpProposer', typed, async (manager, { now, today, personneId, names }) => {
    await PmsmpStore.lapse(manager, today, names)
    const input = { ...typed, siret: typed.siret.replace(/\s/g, '') }
    const refusals = propositionRefusalsOf(input, await PmsmpStore.findOf(manager, names))
    if (refusals.length > 0) return refusedBy(...refusals)
    if (!(await MetierStore.exists(manager, input.codeRome))) return refusedBy('METIER_INCONNU')
    if (input.nomEtablissement.trim() === '') return refusedBy('PMSMP_ETABLISSEMENT_SANS_NOM')

    const id = randomUUID()
    await PmsmpStore.insert(manager, {
      id,
      personneId,
      statut: 'A_SIGNER',
      siret: input.siret,
      nomEtablissement: input.nomEtablissement.trim(),
      codeRome: input.codeRome,
      debut: input.debut,
      fin: input.fin,
      objectif: input.objectif,
      renouvelleId: input.renouvelleId ?? null,
      signataires: [...new Set(input.signataires)],
      signatures: [],
      accepteeLe: null,
      version: 1,
      modifieLe: now,
    })
    await publish(manager, conventionEvent('PMSMP_PROPOSEE', personneId, id, now))
    return done(id)
  })
