import { randomUUID } from 'node:crypto'
import { type ActOutcome, civilDateOf, done, isUuid } from '@traitdunion/subgraph'
import { create } from '../acte/create.js'
import { refuse } from '../acte/refuse.js'
import type { Contexte } from '../contexte.js'
import { lockSubject } from '../personne/rows.store.js'
import { confirmLots } from './confirm-lots.js'
import type { DossierOuvrirInput } from './dossier.input.js'
import { refusalsOf } from './dossier.rules.js'
import { DossierStore } from './dossier.store.js'
import { cleOf, matchDossier } from './match-dossier.js'
import { tell } from './tell-dossier.js'

/**
 * Opens a file for the person whom the matching service recognises. The service is asked inside the transaction, once
 * the idempotency key is ours and all else is checked: a repeated request never asks twice, and a refusal stages nothing.
 * The lot is confirmed after the commit; if the process dies between the two, the recorded lot is confirmed at the next start.
 */
export const openDossier = async (input: DossierOuvrirInput, contexte: Contexte): Promise<ActOutcome> => {
  const outcome = await create(contexte, {
    action: 'dossierOuvrir',
    input,
    run: async (manager, now) => {
      const { numeroDepartement, ouvertLe } = input
      const refusals = refusalsOf(input, civilDateOf(now))
      if (refusals.length > 0) return refuse(...refusals)
      await lockSubject(manager, 'dossier', numeroDepartement)
      if (await DossierStore.isNumberTaken(manager, numeroDepartement)) return refuse('DOSSIER_DEJA_OUVERT')

      const matched = await matchDossier(contexte.appariement, input)
      if (matched.kind === 'indisponible') return refuse('APPARIEMENT_INDISPONIBLE')
      if (matched.kind === 'lot-clos') return refuse('DOSSIER_LOT_CLOS')
      if (matched.kind === 'refuse') return refuse('DOSSIER_RAPPROCHEMENT_REFUSE')

      const { personneId, issue } = matched.rapprochement
      const id = randomUUID()
      await DossierStore.insert(
        manager,
        {
          id,
          personneId: personneId && isUuid(personneId) ? personneId : null,
          cleAppariement: cleOf(numeroDepartement),
          issueAppariement: issue,
          numeroDepartement,
          ouvertLe,
          etat: 'OUVERT',
          version: 1,
          modifieLe: now,
        },
        matched.lot,
      )
      if (personneId) await tell(manager, { id, personneId }, now)
      return done(id)
    },
  })
  // The file is written: a fault from here on is the background's to mend, not the caller's to see.
  if (outcome.kind === 'fait') await confirmLots(contexte.dataSource, contexte.appariement).catch(() => {})
  return outcome
}
