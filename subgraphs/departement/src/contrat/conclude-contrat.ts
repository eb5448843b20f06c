import { type ActOutcome, civilDateOf, done } from '@traitdunion/subgraph'
import { modify } from '../acte/modify.js'
import { refuse } from '../acte/refuse.js'
import type { Contexte } from '../contexte.js'
import { OrientationStore } from '../orientation/orientation.store.js'
import type { ContratCloreInput, ContratSignerInput } from './contrat.input.js'
import { positionAfter } from './contrat.rules.js'
import { ContratStore } from './contrat.store.js'
import { tell } from './tell-contrat.js'
import { refusalsOfSignature, signedOn } from './version.rules.js'
import { VersionStore } from './version.store.js'

/** Records the signature of one party; with both, the version comes into force. */
export const signContrat = (input: ContratSignerInput, contexte: Contexte): Promise<ActOutcome> =>
  modify(contexte, {
    action: 'contratSigner',
    input,
    lock: ContratStore.lock,
    run: async (manager, contrat, now) => {
      const statut = positionAfter(contrat.statut, 'SIGNER')
      if (!statut) return refuse('CONTRAT_POSITION_INVALIDE')
      const names = contexte.personnes.namesOf([contrat.personneId])
      if (!(await OrientationStore.isStillEntrusted(manager, names, contrat.orientationId)))
        return refuse('CONTRAT_ORIENTATION_CLOSE')
      const version = await VersionStore.latest(manager, contrat.id)
      const refusals = refusalsOfSignature(version, input, civilDateOf(now))
      if (refusals.length > 0) return refuse(...refusals)
      const signature =
        input.partie === 'PERSONNE' ? { signeePersonneLe: input.signeeLe } : { signeeOrganismeLe: input.signeeLe }
      await VersionStore.change(manager, version.id, signature)
      const { debut, fin, signeePersonneLe, signeeOrganismeLe } = { ...version, ...signature }
      const signeLe = signedOn({ signeePersonneLe, signeeOrganismeLe })
      await ContratStore.change(
        manager,
        contrat,
        signeLe ? { statut, debut, fin, signeLe: contrat.signeLe ?? signeLe } : {},
        now,
      )
      if (signeLe) await tell(manager, contrat, 'CONTRAT_SIGNE', now)
      return done(contrat.id)
    },
  })

/** Closes a contract, or drops it before it was signed. */
export const closeContrat = (input: ContratCloreInput, contexte: Contexte): Promise<ActOutcome> =>
  modify(contexte, {
    action: 'contratClore',
    input,
    lock: ContratStore.lock,
    run: async (manager, contrat, now) => {
      const statut = positionAfter(contrat.statut, 'CLORE')
      if (!statut || (statut === 'CLOS') === (input.motif === 'ABANDON')) return refuse('CONTRAT_POSITION_INVALIDE')
      if (input.closLe > civilDateOf(now) || input.closLe < (contrat.signeLe ?? contrat.orientationNotifieeLe))
        return refuse('CONTRAT_DATE_INCOHERENTE')
      await ContratStore.change(manager, contrat, { statut, closLe: input.closLe, motifCloture: input.motif }, now)
      await tell(manager, contrat, 'CONTRAT_CLOS', now)
      return done(contrat.id)
    },
  })
