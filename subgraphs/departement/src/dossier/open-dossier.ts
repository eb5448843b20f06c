import { randomUUID } from 'node:crypto'
import {
  type ActOutcome,
  civilDateOf,
  done,
  type Enregistrement,
  isUuid,
  matchOne,
  unmatched,
} from '@traitdunion/subgraph'
import { create } from '../acte/create.js'
import { refuse } from '../acte/refuse.js'
import type { Contexte } from '../contexte.js'
import { lockSubject } from '../personne/rows.store.js'
import { attachRendezVous } from '../rdv-insertion/rendez-vous-rattaches.store.js'
import type { DossierOuvrirInput } from './dossier.input.js'
import { cleOfDossier, refusalsOf } from './dossier.rules.js'
import { DossierStore } from './dossier.store.js'
import { lots } from './lots.js'
import { tell } from './tell-dossier.js'

const recordOf = ({ numeroDepartement, numeroFranceTravail, identite }: DossierOuvrirInput): Enregistrement => {
  const { sexe, ...reste } = identite
  return {
    cle: cleOfDossier(numeroDepartement),
    identite: { ...reste, ...(sexe ? { sexe } : {}) },
    identifiants: { numeroDepartement, numeroFranceTravail: numeroFranceTravail ?? null },
  }
}

/**
 * Opens a file for the person whom the matching service recognises. The service is asked inside the transaction, once
 * the idempotency key is ours and all else is checked: a repeated request never asks twice, and a refusal leaves nothing.
 * The lot is confirmed after the commit; if the process dies between the two, the recorded lot is confirmed at the next start.
 */
export const openDossier = async (input: DossierOuvrirInput, contexte: Contexte): Promise<ActOutcome> => {
  const demande = { action: 'dossierOuvrir', cle: input.cleIdempotence, entree: input }
  let lot: string | null = null
  const outcome = await create(contexte, {
    action: demande.action,
    input,
    run: async (manager, asked) => {
      const { numeroDepartement, ouvertLe } = input
      const refusals = refusalsOf(input, civilDateOf(asked))
      if (refusals.length > 0) return refuse(...refusals)
      await lockSubject(manager, 'dossier', numeroDepartement)
      if (await DossierStore.isNumberTaken(manager, numeroDepartement)) return refuse('DOSSIER_DEJA_OUVERT')

      const matched = await matchOne(contexte, demande, recordOf(input))
      if (matched.kind === 'indisponible') return unmatched(matched.kind)
      if (matched.kind === 'lot-clos') return refuse('DOSSIER_LOT_CLOS')
      lot = matched.lot
      if (matched.kind === 'refuse') return refuse('DOSSIER_RAPPROCHEMENT_REFUSE')

      // After the service has answered, however long it took: who reads what changed since misses nothing.
      const now = new Date()
      const { personneId, issue } = matched.rapprochement
      const id = randomUUID()
      await DossierStore.insert(manager, {
        id,
        personneId: personneId && isUuid(personneId) ? personneId : null,
        cleAppariement: cleOfDossier(numeroDepartement),
        issueAppariement: issue,
        numeroDepartement,
        ouvertLe,
        etat: 'OUVERT',
        version: 1,
        modifieLe: now,
      })
      await lots.remember(manager, matched.lot, id)
      if (personneId) {
        await tell(manager, { id, personneId }, now)
        await attachRendezVous(manager, cleOfDossier(numeroDepartement), personneId)
      }
      return done(id)
    },
  })
  await lots.settle(contexte, outcome, lot)
  return outcome
}
