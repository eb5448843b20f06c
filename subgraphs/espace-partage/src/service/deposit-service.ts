import { randomUUID } from 'node:crypto'
import { type ActOutcome, done, refused, versionConflict } from '@traitdunion/subgraph'
import { mayWrite } from '../appelant/appelant.rules.js'
import type { Contexte } from '../contexte.js'
import { refusDe } from '../errors.js'
import { searchable } from '../recherche/searchable.js'
import { columnsOfLieu } from '../structure/lieu.input.js'
import { sourceOfIdentifiant } from '../structure/referentiels-data-inclusion.js'
import { StructureStore } from '../structure/structure.store.js'
import type { ServiceDeposerInput } from './service.input.js'
import { refusalsOfService } from './service.rules.js'
import { ServiceStore } from './service.store.js'

const distinct = <V>(values: readonly V[] | null | undefined): V[] => [...new Set(values ?? [])]

/** Deposits a service of a structure already deposited: new, or known by its identifier and then replaced whole. */
export const depositService = (input: ServiceDeposerInput, { act, passport }: Contexte): Promise<ActOutcome> =>
  act({
    action: 'serviceDeposer',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      if (!mayWrite(passport)) return refused(refusDe('ACTION_INTERDITE'))
      const before = await ServiceStore.findForUpdate(manager, input.identifiantSource)
      if ((before?.version ?? null) !== (input.versionAttendue ?? null)) return versionConflict()
      const refusals = refusalsOfService(input)
      if (refusals.length > 0) return refused(...refusals.map(({ code, champ }) => refusDe(code, champ)))
      const structure = await StructureStore.findByIdentifiant(manager, input.structureIdentifiantSource)
      if (!structure) return refused(refusDe('STRUCTURE_INCONNUE', 'structureIdentifiantSource'))

      const id = before?.id ?? randomUUID()
      await ServiceStore.save(manager, {
        ...columnsOfLieu(input.lieu),
        id,
        identifiantSource: input.identifiantSource,
        source: sourceOfIdentifiant(input.identifiantSource),
        structureId: structure.id,
        nom: input.nom.trim(),
        description: input.description,
        recherche: searchable(`${input.nom} ${input.description}`),
        type: input.type ?? null,
        thematiques: distinct(input.thematiques),
        frais: input.frais ?? null,
        fraisPrecisions: input.fraisPrecisions ?? null,
        publics: distinct(input.publics),
        publicsPrecisions: input.publicsPrecisions ?? null,
        conditionsAcces: input.conditionsAcces ?? null,
        modesAccueil: distinct(input.modesAccueil),
        zoneEligibilite: distinct(input.zoneEligibilite),
        lienMobilisation: input.lienMobilisation ?? null,
        modesMobilisation: distinct(input.modesMobilisation),
        mobilisablePar: distinct(input.mobilisablePar),
        mobilisationPrecisions: input.mobilisationPrecisions ?? null,
        volumeHoraireHebdomadaire: input.volumeHoraireHebdomadaire ?? null,
        nombreSemaines: input.nombreSemaines ?? null,
        contactNomPrenom: input.contactNomPrenom ?? null,
        dateMaj: input.dateMaj,
        retireLe: null,
        version: (before?.version ?? 0) + 1,
        modifieLe: new Date(),
      })
      return done(id)
    },
  })
