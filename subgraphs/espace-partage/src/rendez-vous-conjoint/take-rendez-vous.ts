import { randomUUID } from 'node:crypto'
import { type ActOutcome, done, publish, refused } from '@traitdunion/subgraph'
import { mayWrite } from '../appelant/appelant.rules.js'
import type { Contexte } from '../contexte.js'
import { refusDe } from '../errors.js'
import { OrganisationStore } from '../organisation/organisation.store.js'
import { PersonneStore } from '../personne/personne.store.js'
import { ProfessionnelStore } from '../professionnel/professionnel.store.js'
import type { RendezVousConjointPrendreInput } from './rendez-vous-conjoint.input.js'
import { refusalsOfPrise } from './rendez-vous-conjoint.rules.js'
import { RendezVousConjointStore } from './rendez-vous-conjoint.store.js'

/** Takes a joint appointment; the caller's organisation, known by its SIRET, organises it and takes part in it. */
export const takeRendezVous = (
  input: RendezVousConjointPrendreInput,
  { act, passport, personnes }: Contexte,
): Promise<ActOutcome> =>
  act({
    action: 'rendezVousConjointPrendre',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      if (!mayWrite(passport) || !passport.siret) return refused(refusDe('ACTION_INTERDITE'))
      const personneId = personnes.canonical(input.personneId.toLowerCase())
      if (!(await PersonneStore.exists(manager, personneId))) return refused(refusDe('PERSONNE_INCONNUE', 'personneId'))
      const organisateur = await OrganisationStore.findBySiret(manager, passport.siret)
      if (!organisateur) return refused(refusDe('ORGANISATION_INCONNUE'))

      const now = new Date()
      const wanted = new Map(input.participants.map((one) => [one.organisationId.toLowerCase(), one]))
      const organisations = [...wanted.keys()]
      const refusals = refusalsOfPrise({ ...input, organisations }, organisateur.id, now)
      if (refusals.length > 0) return refused(...refusals.map((code) => refusDe(code)))
      if ((await OrganisationStore.findAll(manager, organisations)).length < organisations.length)
        return refused(refusDe('ORGANISATION_INCONNUE', 'participants'))
      const named = input.participants.flatMap(({ professionnelId }) => professionnelId ?? [])
      const professionnels = new Map(
        (await ProfessionnelStore.findAll(manager, named)).map((one) => [one.id, one.organisationId]),
      )
      const isOf = (organisation: string, professionnel: string | null | undefined) =>
        !professionnel || professionnels.get(professionnel.toLowerCase()) === organisation
      if (![...wanted].every(([organisation, one]) => isOf(organisation, one.professionnelId)))
        return refused(refusDe('PROFESSIONNEL_INCONNU', 'participants'))

      const id = randomUUID()
      await RendezVousConjointStore.insert(
        manager,
        {
          id,
          personneId,
          organisateurId: organisateur.id,
          debut: input.debut,
          dureeMinutes: input.dureeMinutes,
          modalite: input.modalite,
          objet: input.objet ?? null,
          lieu: input.lieu ?? null,
          annule: false,
          version: 1,
          modifieLe: now,
        },
        [...wanted].map(([organisationId, { professionnelId }]) => ({
          rendezVousId: id,
          organisationId,
          professionnelId: professionnelId ?? null,
          resultat: null,
          renseigneLe: null,
        })),
      )
      await publish(manager, {
        personneId,
        nature: 'RENDEZ_VOUS_CONJOINT_PRIS',
        survenuLe: now,
        objetType: 'RendezVousConjoint',
        objetId: id,
      })
      return done(id)
    },
  })
