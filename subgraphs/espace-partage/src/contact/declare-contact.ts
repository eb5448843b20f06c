import { type ActOutcome, done, publish, refused, versionConflict } from '@traitdunion/subgraph'
import { mayWrite, sourceOf } from '../appelant/appelant.rules.js'
import type { Contexte } from '../contexte.js'
import { refusDe } from '../errors.js'
import { PersonneStore } from '../personne/personne.store.js'
import type { ContactDeclarerInput } from './contact.input.js'
import { type Coordonnees, faultsOf } from './contact.rules.js'
import { ContactStore } from './contact.store.js'

/** The caller's partner says what it knows of a person's contact; it replaces only what the same partner said before. */
export const declareContact = (input: ContactDeclarerInput, contexte: Contexte): Promise<ActOutcome> =>
  contexte.act({
    action: 'contactDeclarer',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const { passport, personnes } = contexte
      const source = sourceOf(passport.partenaire)
      if (!mayWrite(passport) || !source) return refused(refusDe('ACTION_INTERDITE'))
      const personneId = personnes.canonical(input.personneId.toLowerCase())
      if (!(await PersonneStore.exists(manager, personneId))) return refused(refusDe('PERSONNE_INCONNUE', 'personneId'))
      const before = await ContactStore.findForUpdate(manager, personnes.namesOf([personneId]), source)
      if ((before?.version ?? null) !== (input.versionAttendue ?? null)) return versionConflict()
      const valeur: Coordonnees = {
        adresse: input.adresse ?? [],
        codePostal: input.codePostal ?? null,
        codeCommune: input.codeCommune ?? null,
        telephone: input.telephone ?? null,
        courriel: input.courriel ?? null,
      }
      const faults = faultsOf(valeur)
      if (faults.length > 0) return refused(...faults.map((champ) => refusDe('CONTACT_INVALIDE', champ)))

      // Never older than what the same source had said, even when two machines' clocks differ.
      const recueLe = new Date(Math.max(Date.now(), (before?.recueLe.getTime() ?? 0) + 1))
      await ContactStore.receive(manager, source, [{ personneId: before?.personneId ?? personneId, recueLe, valeur }])
      await publish(manager, {
        personneId,
        nature: 'CONTACT_DECLARE',
        survenuLe: recueLe,
        objetType: 'Personne',
        objetId: personneId,
      })
      return done(personneId)
    },
  })
