import { randomUUID } from 'node:crypto'
import {
  type ActOutcome,
  done,
  type Enregistrement,
  matchOne,
  publish,
  refused,
  today,
  unmatched,
} from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { refusOf } from '../errors.js'
import { malformedKeysOf } from '../personne/cles.rules.js'
import { lots } from '../rapprochement/lots.js'
import type { DossierMissionLocaleOuvrirInput } from './dossier.input.js'
import { openingRefusalsOf } from './dossier.rules.js'
import { DossierStore } from './dossier.store.js'

const recordOf = ({ idDossier, identite }: DossierMissionLocaleOuvrirInput): Enregistrement => {
  const { numeroFranceTravail, sexe, ...pivot } = identite
  return {
    cle: idDossier,
    identite: { ...pivot, sexe: sexe ?? 'INCONNU' },
    identifiants: { idDossierMissionLocale: idDossier, numeroFranceTravail },
  }
}

/**
 * Opens a dossier: the identity is matched in a lot of one, the dossier written in the transaction, the lot confirmed
 * after the commit, so that a person exists for the hub only with the dossier that made it known. The identity is not
 * kept here. A repeated request matches nothing anew, it only confirms again.
 */
export const openDossier = async (input: DossierMissionLocaleOuvrirInput, contexte: Contexte): Promise<ActOutcome> => {
  const { act, personnes } = contexte
  const demande = { action: 'dossierMissionLocaleOuvrir', cle: input.cleIdempotence, entree: input }
  let lot: string | null = null
  const outcome = await act({
    ...demande,
    run: async (manager) => {
      const { idDossier, ouvertLe, structureCode, structureNom, conseillerId = null } = input
      const refusals = openingRefusalsOf(input, today())
      const malformed = malformedKeysOf({ conseillerId })
      if (refusals.length + malformed.length > 0) return refused(...refusals.map((code) => refusOf(code)), ...malformed)
      await DossierStore.lock(manager, `numero ${idDossier}`)
      if (await DossierStore.findByNumero(manager, idDossier))
        return refused(refusOf('DOSSIER_NUMERO_CONNU', 'idDossier'))

      const matched = await matchOne(contexte, demande, recordOf(input))
      if (matched.kind === 'indisponible' || matched.kind === 'lot-clos') return unmatched(matched.kind)
      lot = matched.lot
      if (matched.kind === 'refuse') return refused(refusOf('IDENTITE_REFUSEE', 'identite'))
      const { rapprochement } = matched
      const personneId = rapprochement.personneId && personnes.canonical(rapprochement.personneId)
      if (personneId) {
        await DossierStore.lock(manager, `personne ${personneId}`)
        if (await DossierStore.findOpenForUpdate(manager, personnes.namesOf([personneId])))
          return refused(refusOf('DOSSIER_DEJA_OUVERT'))
      }

      // After locks and the service's answer: who reads what changed since misses nothing.
      const now = new Date()
      const id = randomUUID()
      await DossierStore.insert(manager, {
        id,
        personneId: rapprochement.personneId,
        cleAppariement: idDossier,
        idDossier,
        structureCode,
        structureNom,
        conseillerId,
        ouvertLe,
        clotureLe: null,
        etat: 'OUVERT',
        version: 1,
        modifieLe: now,
      })
      await lots.remember(manager, matched.lot, id)
      // A doubtful dossier has no person to tell of yet: the event leaves with the steward's decision.
      if (personneId)
        await publish(manager, {
          personneId,
          nature: 'DOSSIER_MISSION_LOCALE_OUVERT',
          survenuLe: now,
          objetType: 'DossierMissionLocale',
          objetId: id,
        })
      return done(id)
    },
  })
  await lots.settle(contexte, outcome, lot)
  return outcome
}
