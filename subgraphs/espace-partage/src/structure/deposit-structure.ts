import { randomUUID } from 'node:crypto'
import { type ActOutcome, done, refused, versionConflict } from '@traitdunion/subgraph'
import { mayWrite } from '../appelant/appelant.rules.js'
import type { Contexte } from '../contexte.js'
import { refusDe } from '../errors.js'
import { searchable } from '../recherche/searchable.js'
import { columnsOfLieu } from './lieu.input.js'
import { isSensible, sourceOfIdentifiant } from './referentiels-data-inclusion.js'
import type { StructureDeposerInput } from './structure.input.js'
import { refusalsOfStructure } from './structure.rules.js'
import { StructureStore } from './structure.store.js'

/** Deposits a structure: new, or known by its data·inclusion identifier and then replaced whole. */
export const depositStructure = (input: StructureDeposerInput, { act, passport }: Contexte): Promise<ActOutcome> =>
  act({
    action: 'structureDeposer',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      if (!mayWrite(passport)) return refused(refusDe('ACTION_INTERDITE'))
      const before = await StructureStore.findForUpdate(manager, input.identifiantSource)
      if ((before?.version ?? null) !== (input.versionAttendue ?? null)) return versionConflict()
      const refusals = refusalsOfStructure(input)
      if (refusals.length > 0) return refused(...refusals.map(({ code, champ }) => refusDe(code, champ)))

      const id = before?.id ?? randomUUID()
      const reseauxPorteurs = [...new Set(input.reseauxPorteurs ?? [])]
      await StructureStore.save(manager, {
        ...columnsOfLieu(input.lieu),
        id,
        identifiantSource: input.identifiantSource,
        source: sourceOfIdentifiant(input.identifiantSource),
        nom: input.nom.trim(),
        description: input.description ?? null,
        recherche: searchable(`${input.nom} ${input.description ?? ''}`),
        siret: input.siret ?? null,
        siteWeb: input.siteWeb ?? null,
        accessibiliteLieu: input.accessibiliteLieu ?? null,
        reseauxPorteurs,
        estSensible: isSensible(reseauxPorteurs),
        dateMaj: input.dateMaj,
        retireLe: null,
        version: (before?.version ?? 0) + 1,
        modifieLe: new Date(),
      })
      return done(id)
    },
  })
