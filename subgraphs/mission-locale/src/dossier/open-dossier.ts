import { randomUUID } from 'node:crypto'
import {
  type ActOutcome,
  civilDateOf,
  done,
  type Enregistrement,
  erreurs,
  publish,
  refus,
  refused,
} from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { refusOf } from '../errors.js'
import { malformedKeysOf } from '../personne/cles.rules.js'
import { confirmLotsOf } from '../rapprochement/confirm-lots.js'
import { LotStore } from '../rapprochement/lot.store.js'
import { matchOne } from '../rapprochement/match-one.js'
import type { DossierMissionLocaleOuvrirInput } from './dossier.input.js'
import { openingRefusalsOf } from './dossier.rules.js'
import { DossierStore } from './dossier.store.js'

const { APPARIEMENT_INDISPONIBLE } = erreurs

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
  const { act, appariement, personnes } = contexte
  let lot: string | null = null
  const outcome = await act({
    action: 'dossierMissionLocaleOuvrir',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const { idDossier, ouvertLe, structureCode, structureNom, conseillerId = null } = input
      const now = new Date()
      const refusals = openingRefusalsOf(input, civilDateOf(now))
      const malformed = malformedKeysOf({ conseillerId })
      if (refusals.length + malformed.length > 0) return refused(...refusals.map((code) => refusOf(code)), ...malformed)
      await DossierStore.lock(manager, `numero ${idDossier}`)
      if (await DossierStore.findByNumero(manager, idDossier))
        return refused(refusOf('DOSSIER_NUMERO_CONNU', 'idDossier'))

      const matched = await matchOne(appariement, input.cleIdempotence, recordOf(input))
      if (matched.kind === 'indisponible')
        return refused(
          refus('APPARIEMENT_INDISPONIBLE', `${APPARIEMENT_INDISPONIBLE.cause} ${APPARIEMENT_INDISPONIBLE.action}`),
        )
      lot = matched.lot
      if (matched.kind === 'refuse') return refused(refusOf('IDENTITE_REFUSEE', 'identite'))
      const personneId = matched.personneId && personnes.canonical(matched.personneId)
      if (personneId) {
        await DossierStore.lock(manager, `personne ${personneId}`)
        if (await DossierStore.findOpenForUpdate(manager, personnes.namesOf([personneId])))
          return refused(refusOf('DOSSIER_DEJA_OUVERT'))
      }

      const id = randomUUID()
      await DossierStore.insert(manager, {
        id,
        personneId: matched.personneId,
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
      await LotStore.await(manager, matched.lot, id)
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
  if (outcome.kind === 'fait') await confirmLotsOf(contexte, outcome.id)
  // What a refused request staged must not linger; a service that does not answer sweeps it by itself.
  else if (lot) await appariement.reject(lot).catch(() => {})
  return outcome
}
