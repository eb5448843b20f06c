import { type ActOutcome, done, publish } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { actOnObjet, refusedBy } from '../suivi/acte.js'
import { change } from '../suivi/suivi.store.js'
import { ConventionPmsmpEntity } from './pmsmp.entity.js'
import type { PmsmpAccepterInput, PmsmpAnnulerInput, PmsmpSignerInput } from './pmsmp.input.js'
import {
  acceptationRefusalsOf,
  annulationRefusalsOf,
  type RefusSuite,
  rejetRefusalsOf,
  signatureRefusalsOf,
  statutAfterSignature,
} from './pmsmp-suite.rules.js'
import { conventionEvent } from './proposer-pmsmp.js'

interface Suite {
  readonly refusals: readonly RefusSuite[]
  readonly patch: Partial<ConventionPmsmpEntity>
  /** Told to the index of events; nothing for a signature among others. */
  readonly nature?: string
}

const follow = (
  action: string,
  input: { readonly cleIdempotence: string; readonly versionAttendue: number; readonly conventionId: string },
  contexte: Contexte,
  suiteOf: (row: ConventionPmsmpEntity, today: string) => Suite,
): Promise<ActOutcome> =>
  actOnObjet(
    contexte,
    action,
    input,
    { entity: ConventionPmsmpEntity, id: input.conventionId },
    async (manager, row, { now, today }) => {
      const { refusals, patch, nature } = suiteOf(row, today)
      if (refusals.length > 0) return refusedBy(...refusals)
      await change(manager, ConventionPmsmpEntity, row, patch, now)
      const personneId = contexte.personnes.canonical(row.personneId)
      if (nature) await publish(manager, conventionEvent(nature, personneId, row.id, now))
      return done(row.id)
    },
  )

export const signerPmsmp = (input: PmsmpSignerInput, contexte: Contexte): Promise<ActOutcome> =>
  follow('pmsmpSigner', input, contexte, (row, today) => {
    const { signataire, signeeLe } = input
    const signatures = [...row.signatures, { signataire, signeeLe }]
    return {
      refusals: signatureRefusalsOf(row, { signataire, signeeLe }, today),
      patch: { signatures, statut: statutAfterSignature(row, signatures) },
    }
  })

export const accepterPmsmp = (input: PmsmpAccepterInput, contexte: Contexte): Promise<ActOutcome> =>
  follow('pmsmpAccepter', input, contexte, (row, today) => {
    const refusals = acceptationRefusalsOf(row, input, today)
    return input.niveau === 'CONSEILLER'
      ? { refusals, patch: { statut: 'ACCEPTEE_CONSEILLER' } }
      : { refusals, patch: { statut: 'ACCEPTEE', accepteeLe: input.accepteeLe }, nature: 'PMSMP_ACCEPTEE' }
  })

export const annulerPmsmp = (input: PmsmpAnnulerInput, contexte: Contexte): Promise<ActOutcome> =>
  follow('pmsmpAnnuler', input, contexte, (row) => ({
    refusals: annulationRefusalsOf(row),
    patch: { statut: 'ANNULEE' },
    nature: 'PMSMP_ANNULEE',
  }))

export const rejeterPmsmp = (input: PmsmpAnnulerInput, contexte: Contexte): Promise<ActOutcome> =>
  follow('pmsmpRejeter', input, contexte, (row) => ({
    refusals: rejetRefusalsOf(row),
    patch: { statut: 'REJETEE' },
    nature: 'PMSMP_REJETEE',
  }))
