import { randomUUID } from 'node:crypto'
import { type ActOutcome, done, refused, versionConflict } from '@traitdunion/subgraph'
import { mayWrite } from '../appelant/appelant.rules.js'
import { faultsOf } from '../contact/contact.rules.js'
import type { Contexte } from '../contexte.js'
import { refusDe } from '../errors.js'
import { OrganisationStore } from '../organisation/organisation.store.js'
import { searchable } from '../recherche/searchable.js'
import type { ProfessionnelEnregistrerInput } from './professionnel.input.js'
import { ProfessionnelStore } from './professionnel.store.js'

const isName = (name: string) => name.length >= 1 && name.length <= 200

/** Registers a professional, or changes the one who bears the key. */
export const registerProfessionnel = (
  input: ProfessionnelEnregistrerInput,
  { act, passport }: Contexte,
): Promise<ActOutcome> =>
  act({
    action: 'professionnelEnregistrer',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      if (!mayWrite(passport)) return refused(refusDe('ACTION_INTERDITE'))
      const id = input.id?.toLowerCase() ?? randomUUID()
      const before = await ProfessionnelStore.findForUpdate(manager, id)
      if ((before?.version ?? null) !== (input.versionAttendue ?? null)) return versionConflict()
      const [nom, prenom] = [input.nom.trim(), input.prenom.trim()]
      if (!isName(nom)) return refused(refusDe('NOM_INVALIDE', 'nom'))
      if (!isName(prenom)) return refused(refusDe('NOM_INVALIDE', 'prenom'))
      const telephone = input.telephone ?? null
      const courriel = input.courriel ?? null
      const faults = faultsOf({ adresse: [], codePostal: null, codeCommune: null, telephone, courriel })
      if (faults.length > 0) return refused(...faults.map((champ) => refusDe('CONTACT_INVALIDE', champ)))
      const organisation = await OrganisationStore.find(manager, input.organisationId)
      if (!organisation) return refused(refusDe('ORGANISATION_INCONNUE', 'organisationId'))

      await ProfessionnelStore.save(manager, {
        id,
        nom,
        prenom,
        nomRecherche: searchable(nom),
        fonction: input.fonction ?? null,
        courriel,
        telephone,
        organisationId: organisation.id,
        version: (before?.version ?? 0) + 1,
        modifieLe: new Date(),
      })
      return done(id)
    },
  })
