import { type ActOutcome, civilDateOf, done, publish, refused, versionConflict } from '@traitdunion/subgraph'
import { mayWrite, sourceOf } from '../appelant/appelant.rules.js'
import type { Contexte } from '../contexte.js'
import { refusDe } from '../errors.js'
import { OrganisationStore } from '../organisation/organisation.store.js'
import { PersonneStore } from '../personne/personne.store.js'
import { ProfessionnelStore } from '../professionnel/professionnel.store.js'
import type { OrganismeReferentDeclarerInput } from './organisme-referent.input.js'
import { OrganismeReferentStore } from './organisme-referent.store.js'

/** The caller's partner says who accompanies a person; it replaces only what the same partner said before. */
export const declareOrganismeReferent = (
  input: OrganismeReferentDeclarerInput,
  contexte: Contexte,
): Promise<ActOutcome> =>
  contexte.act({
    action: 'organismeReferentDeclarer',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const { passport, personnes } = contexte
      const source = sourceOf(passport.partenaire)
      if (!mayWrite(passport) || !source) return refused(refusDe('ACTION_INTERDITE'))
      const personneId = personnes.canonical(input.personneId.toLowerCase())
      if (!(await PersonneStore.exists(manager, personneId))) return refused(refusDe('PERSONNE_INCONNUE', 'personneId'))
      const before = await OrganismeReferentStore.findForUpdate(manager, personnes.namesOf([personneId]), source)
      if ((before?.version ?? null) !== (input.versionAttendue ?? null)) return versionConflict()

      const now = new Date()
      const organisation = await OrganisationStore.find(manager, input.organisationId)
      if (!organisation) return refused(refusDe('ORGANISATION_INCONNUE', 'organisationId'))
      const professionnel = input.professionnelId ? await ProfessionnelStore.find(manager, input.professionnelId) : null
      if (input.professionnelId && professionnel?.organisationId !== organisation.id)
        return refused(refusDe('PROFESSIONNEL_INCONNU', 'professionnelId'))
      if (input.depuis && input.depuis > civilDateOf(now)) return refused(refusDe('DATE_FUTURE', 'depuis'))

      const recueLe = new Date(Math.max(now.getTime(), (before?.recueLe.getTime() ?? 0) + 1))
      const valeur = {
        organisationId: organisation.id,
        professionnelId: professionnel?.id ?? null,
        depuis: input.depuis ?? null,
      }
      await OrganismeReferentStore.receive(manager, source, [
        { personneId: before?.personneId ?? personneId, recueLe, valeur },
      ])
      await publish(manager, {
        personneId,
        nature: 'ORGANISME_REFERENT_DECLARE',
        survenuLe: recueLe,
        objetType: 'Organisation',
        objetId: organisation.id,
      })
      return done(personneId)
    },
  })
