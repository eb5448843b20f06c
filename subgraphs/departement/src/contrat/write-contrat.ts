import { type ActOutcome, civilDateOf, done } from '@traitdunion/subgraph'
import { modify } from '../acte/modify.js'
import { refuse, refuseNonKeys } from '../acte/refuse.js'
import type { Contexte } from '../contexte.js'
import type { ContratAmenderInput, ContratProposerInput } from './contrat.input.js'
import { positionAfter, refusalsOfDraft, refusalsOfProposal } from './contrat.rules.js'
import { ContratStore } from './contrat.store.js'
import { tell } from './tell-contrat.js'
import { fingerprint } from './version.rules.js'
import { VersionStore } from './version.store.js'
import { actionKeys, contenuOf, storedContenu, writeDraft } from './write-version.js'

/** Gives a contract a new content: the draft is rewritten, what was proposed stays as it is and a version is added. */
export const amendContrat = (input: ContratAmenderInput, contexte: Contexte): Promise<ActOutcome> =>
  modify(contexte, {
    action: 'contratAmender',
    input,
    lock: ContratStore.lock,
    run: async (manager, contrat, now) => {
      const statut = positionAfter(contrat.statut, 'AMENDER')
      if (!statut) return refuse('CONTRAT_POSITION_INVALIDE')
      const contenu = contenuOf(input.contenu)
      const wrongKey = refuseNonKeys(actionKeys(input.contenu))
      if (wrongKey) return wrongKey
      const refusals = refusalsOfDraft(contenu)
      if (refusals.length > 0) return refuse(...refusals)
      const latest = await VersionStore.latest(manager, contrat.id)
      if (latest.proposeeLe === null) await VersionStore.delete(manager, latest.id)
      await writeDraft(manager, contrat.id, latest.proposeeLe === null ? latest.numero : latest.numero + 1, contenu)
      const { debut, fin } = contenu
      await ContratStore.change(manager, contrat, contrat.signeLe ? { statut } : { statut, debut, fin }, now)
      await tell(manager, contrat, 'CONTRAT_AMENDE', now)
      return done(contrat.id)
    },
  })

/** Offers the latest version to be signed: from now on its content can no longer change. */
export const proposeContrat = (input: ContratProposerInput, contexte: Contexte): Promise<ActOutcome> =>
  modify(contexte, {
    action: 'contratProposer',
    input,
    lock: ContratStore.lock,
    run: async (manager, contrat, now) => {
      const statut = positionAfter(contrat.statut, 'PROPOSER')
      const version = await VersionStore.latest(manager, contrat.id)
      if (!statut || version.proposeeLe !== null) return refuse('CONTRAT_POSITION_INVALIDE')
      if (input.proposeeLe > civilDateOf(now)) return refuse('CONTRAT_DATE_INCOHERENTE')
      const contenu = storedContenu(version, await VersionStore.actionsOf(manager, version.id))
      const refusals = refusalsOfProposal(contenu)
      if (refusals.length > 0) return refuse(...refusals)
      const empreinte = fingerprint(contrat.id, version.numero, contenu)
      await VersionStore.change(manager, version.id, { empreinte, proposeeLe: input.proposeeLe })
      await ContratStore.change(manager, contrat, { statut }, now)
      await tell(manager, contrat, 'CONTRAT_PROPOSE', now)
      return done(contrat.id)
    },
  })
