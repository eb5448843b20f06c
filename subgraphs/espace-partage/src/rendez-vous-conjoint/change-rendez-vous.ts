import { type ActOutcome, done, publish, refused, versionConflict } from '@traitdunion/subgraph'
import type { EntityManager } from 'typeorm'
import { mayWrite } from '../appelant/appelant.rules.js'
import type { Contexte } from '../contexte.js'
import { refusDe } from '../errors.js'
import { OrganisationStore } from '../organisation/organisation.store.js'
import type { ParticipantEntity, RendezVousConjointEntity } from './rendez-vous-conjoint.entity.js'
import type { RendezVousConjointAnnulerInput, RendezVousConjointRenseignerInput } from './rendez-vous-conjoint.input.js'
import { isResultat } from './rendez-vous-conjoint.rules.js'
import { RendezVousConjointStore } from './rendez-vous-conjoint.store.js'

interface Opened {
  readonly kind: 'ouvert'
  readonly rendezVous: RendezVousConjointEntity
  readonly participants: readonly ParticipantEntity[]
  /** The part of the caller's organisation. */
  readonly own: ParticipantEntity
}

/** An appointment that the caller's organisation may act upon, locked; or why it may not. */
const open = async (
  manager: EntityManager,
  { passport }: Contexte,
  { rendezVousId, versionAttendue }: { readonly rendezVousId: string; readonly versionAttendue: number },
): Promise<Opened | Extract<ActOutcome, { kind: 'refuse' }>> => {
  const refuse = (...args: Parameters<typeof refusDe>) =>
    refused(refusDe(...args)) as Extract<ActOutcome, { kind: 'refuse' }>
  if (!mayWrite(passport) || !passport.siret) return refuse('ACTION_INTERDITE')
  const rendezVous = await RendezVousConjointStore.findForUpdate(manager, rendezVousId)
  if (!rendezVous) return refuse('RENDEZ_VOUS_INCONNU', 'rendezVousId')
  const organisation = await OrganisationStore.findBySiret(manager, passport.siret)
  const participants = await RendezVousConjointStore.findParticipantsOf(manager, rendezVous.id)
  const own = participants.find(({ organisationId }) => organisationId === organisation?.id)
  if (!own) return refuse('RENDEZ_VOUS_NON_PARTICIPANT')
  if (rendezVous.version !== versionAttendue) return versionConflict() as Extract<ActOutcome, { kind: 'refuse' }>
  if (rendezVous.annule) return refuse('RENDEZ_VOUS_ANNULE')
  return { kind: 'ouvert', rendezVous, participants, own }
}

/** Records the result of the caller's own organisation, never another's. */
export const recordResultat = (input: RendezVousConjointRenseignerInput, contexte: Contexte): Promise<ActOutcome> =>
  contexte.act({
    action: 'rendezVousConjointRenseigner',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const opened = await open(manager, contexte, input)
      if (opened.kind === 'refuse') return opened
      const { rendezVous, own } = opened
      const now = new Date()
      if (!isResultat(input.resultat)) return refused(refusDe('RESULTAT_INVALIDE', 'resultat'))
      if (rendezVous.debut > now) return refused(refusDe('RENDEZ_VOUS_PAS_COMMENCE'))

      await RendezVousConjointStore.record(manager, own, input.resultat, now)
      await RendezVousConjointStore.modify(manager, rendezVous, now)
      await publish(manager, {
        personneId: rendezVous.personneId,
        nature: 'RENDEZ_VOUS_CONJOINT_RENSEIGNE',
        survenuLe: now,
        objetType: 'RendezVousConjoint',
        objetId: rendezVous.id,
      })
      return done(rendezVous.id)
    },
  })

/** Cancels an appointment for everybody, as long as no organisation has said how it went. */
export const cancelRendezVous = (input: RendezVousConjointAnnulerInput, contexte: Contexte): Promise<ActOutcome> =>
  contexte.act({
    action: 'rendezVousConjointAnnuler',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const opened = await open(manager, contexte, input)
      if (opened.kind === 'refuse') return opened
      const { rendezVous, participants } = opened
      if (participants.some(({ resultat }) => resultat !== null)) return refused(refusDe('RENDEZ_VOUS_DEJA_RENSEIGNE'))

      const now = new Date()
      await RendezVousConjointStore.modify(manager, rendezVous, now, { annule: true })
      await publish(manager, {
        personneId: rendezVous.personneId,
        nature: 'RENDEZ_VOUS_CONJOINT_ANNULE',
        survenuLe: now,
        objetType: 'RendezVousConjoint',
        objetId: rendezVous.id,
      })
      return done(rendezVous.id)
    },
  })
