import { randomUUID } from 'node:crypto'
import { type ActOutcome, done, publish, versionConflict } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { MetierStore } from '../metier/metier.store.js'
import { actOnPersonne, refusedBy } from '../suivi/acte.js'
import { change } from '../suivi/suivi.store.js'
import { ProjetEntity } from './projet.entity.js'
import type { ProjetDefinirInput } from './projet.input.js'
import { refusalsOf } from './projet.rules.js'
import { ProjetStore } from './projet.store.js'

/** A person has one project: defining it again replaces what it said. */
export const definirProjet = (input: ProjetDefinirInput, contexte: Contexte): Promise<ActOutcome> =>
  actOnPersonne(contexte, 'projetDefinir', input, async (manager, { now, today, personneId, names }) => {
    const known = await ProjetStore.findForUpdate(manager, names)
    if ((known?.version ?? null) !== (input.versionAttendue ?? null)) return versionConflict()
    if (input.definiLe > today) return refusedBy('PROJET_DATE_FUTURE')
    const refusals = refusalsOf(input)
    if (refusals.length > 0) return refusedBy(...refusals)
    const codes = input.metiers.map(({ codeRome }) => codeRome)
    const knownCodes = await MetierStore.knownCodes(manager, codes)
    if (codes.some((code) => !knownCodes.has(code))) return refusedBy('METIER_INCONNU')

    const content = {
      statut: input.statut,
      mobiliteKm: input.mobiliteKm ?? null,
      typesContrat: [...new Set(input.typesContrat)],
      recherches: input.metiers.map(({ codeRome, appellation = null }) => ({ codeRome, appellation })),
      definiLe: input.definiLe,
    }
    const id = known?.id ?? randomUUID()
    if (known) await change(manager, ProjetEntity, known, content, now)
    else await ProjetStore.insert(manager, { id, personneId, ...content, version: 1, modifieLe: now })
    await publish(manager, {
      personneId,
      nature: 'PROJET_DEFINI',
      survenuLe: now,
      objetType: 'ProjetProfessionnel',
      objetId: id,
    })
    return done(id)
  })
