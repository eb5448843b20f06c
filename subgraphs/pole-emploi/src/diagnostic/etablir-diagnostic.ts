import { randomUUID } from 'node:crypto'
import { type ActOutcome, done, publish, versionConflict } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { MetierStore } from '../metier/metier.store.js'
import { actOnPersonne, refusedBy } from '../suivi/acte.js'
import { change } from '../suivi/suivi.store.js'
import { saisieOf, saisieSanteOf } from './contrainte.input.js'
import { ContrainteStore } from './contrainte.store.js'
import { DiagnosticEntity } from './diagnostic.entity.js'
import type { DiagnosticPoleEmploiEtablirInput } from './diagnostic.input.js'
import { diagnosticRefusalsOf } from './diagnostic.rules.js'
import { DiagnosticStore } from './diagnostic.store.js'

/** Establishes a diagnosis in place of the one in force. */
export const etablirDiagnostic = (input: DiagnosticPoleEmploiEtablirInput, contexte: Contexte): Promise<ActOutcome> =>
  actOnPersonne(contexte, 'diagnosticPoleEmploiEtablir', input, async (manager, { now, today, personneId, names }) => {
    const current = await DiagnosticStore.findCurrentForUpdate(manager, names)
    const enCours = current[0] ?? null
    if ((enCours?.version ?? null) !== (input.versionAttendue ?? null)) return versionConflict()
    // Health has its own input: under its theme here it would be read with the others.
    if (input.contraintes.some(({ theme }) => theme === 'SANTE')) return refusedBy('CONTRAINTE_SANTE_A_PART')
    const contraintes = [
      ...input.contraintes.map(saisieOf),
      ...(input.contrainteSante ? [saisieSanteOf(input.contrainteSante)] : []),
    ]
    const refusals = diagnosticRefusalsOf({ ...input, contraintes }, enCours, today)
    if (refusals.length > 0) return refusedBy(...refusals)
    if (input.codeRome != null && !(await MetierStore.exists(manager, input.codeRome)))
      return refusedBy('METIER_INCONNU')

    for (const row of current) await change(manager, DiagnosticEntity, row, { remplaceLe: now }, now)
    const id = randomUUID()
    await DiagnosticStore.insert(
      manager,
      {
        id,
        personneId,
        etabliLe: input.etabliLe,
        remplaceLe: null,
        codeRome: input.codeRome ?? null,
        autonomieNumerique: input.autonomieNumerique,
        pouvoirAgir: input.pouvoirAgir,
        version: 1,
        modifieLe: now,
      },
      input.besoins,
    )
    for (const contrainte of contraintes) await ContrainteStore.put(manager, id, contrainte, input.etabliLe)
    await publish(manager, {
      personneId,
      nature: 'DIAGNOSTIC_ETABLI',
      survenuLe: now,
      objetType: 'DiagnosticPoleEmploi',
      objetId: id,
    })
    return done(id)
  })
