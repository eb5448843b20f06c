import { randomUUID } from 'node:crypto'
import { type ActOutcome, done, isSiret, refused, versionConflict } from '@traitdunion/subgraph'
import { mayWrite } from '../appelant/appelant.rules.js'
import type { Contexte } from '../contexte.js'
import { refusDe } from '../errors.js'
import { searchable } from '../recherche/searchable.js'
import type { OrganisationEnregistrerInput } from './organisation.input.js'
import { OrganisationStore } from './organisation.store.js'

/** Registers an organisation, or changes the one that bears the key. */
export const registerOrganisation = (
  input: OrganisationEnregistrerInput,
  { act, passport }: Contexte,
): Promise<ActOutcome> =>
  act({
    action: 'organisationEnregistrer',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      if (!mayWrite(passport)) return refused(refusDe('ACTION_INTERDITE'))
      const id = input.id?.toLowerCase() ?? randomUUID()
      const siret = input.siret ?? null
      const nom = input.nom.trim()
      const before = await OrganisationStore.findForUpdate(manager, id, siret)
      if ((before?.version ?? null) !== (input.versionAttendue ?? null)) return versionConflict()
      if (nom.length < 1 || nom.length > 200) return refused(refusDe('NOM_INVALIDE', 'nom'))
      if (siret !== null && !isSiret(siret)) return refused(refusDe('SIRET_INVALIDE', 'siret'))
      const same = siret ? await OrganisationStore.findBySiret(manager, siret) : null
      if (same && same.id !== id) return refused(refusDe('SIRET_DEJA_ENREGISTRE', 'siret'))

      await OrganisationStore.save(manager, {
        id,
        siret,
        nom,
        nomRecherche: searchable(nom),
        type: input.type,
        codeSafir: input.codeSafir ?? null,
        estSensible: input.estSensible,
        codeCommune: input.codeCommune ?? null,
        version: (before?.version ?? 0) + 1,
        modifieLe: new Date(),
      })
      return done(id)
    },
  })
