import { randomUUID } from 'node:crypto'
import {
  type ActOutcome,
  type CivilDate,
  civilDateOf,
  done,
  publish,
  refused,
  versionConflict,
} from '@traitdunion/subgraph'
import { ActionStore } from '../action/action.store.js'
import type { Contexte, Transaction } from '../contexte.js'
import { refusOf } from '../errors.js'
import { malformedKeysOf } from '../personne/cles.rules.js'
import { SessionStore } from '../session/session.store.js'
import type { PositionnerInput } from './positionnement.input.js'
import { sessionRefusalsOf, stepRefusalsOf } from './positionnement.rules.js'
import { PositionnementStore } from './positionnement.store.js'

/** The session, locked: two positionings on one session go one after the other, so nobody is counted twice. */
const offeredSession = async (manager: Transaction, sessionId: string, today: CivilDate) => {
  const session = await SessionStore.findForUpdate(manager, sessionId)
  if (!session) return [refusOf('SESSION_INCONNUE', 'sessionId')]
  const { modalitesEntreesSorties } = await ActionStore.findOf(manager, session.actionId)
  return sessionRefusalsOf(session, modalitesEntreesSorties, today).map((code) => refusOf(code, 'sessionId'))
}

/** Positions a person on a session. A pre-positioning on the same session is confirmed instead, by its version. */
export const position = (input: PositionnerInput, { act, personnes }: Contexte): Promise<ActOutcome> =>
  act({
    action: 'positionner',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const { personneId: person, sessionId, prescripteurId, prePositionnement, positionneLe } = input
      const malformed = malformedKeysOf({ personneId: person, sessionId, prescripteurId })
      if (malformed.length > 0) return refused(...malformed)
      const now = new Date()
      const today = civilDateOf(now)
      const refusals = await offeredSession(manager, sessionId, today)
      if (refusals.length > 0) return refused(...refusals)

      const personneId = personnes.canonical(person)
      const enCours = await PositionnementStore.findOpenForUpdate(manager, personnes.namesOf([personneId]), sessionId)
      if (enCours && input.versionAttendue == null) return refused(refusOf('POSITIONNEMENT_EXISTANT'))
      if ((enCours?.version ?? null) !== (input.versionAttendue ?? null)) return versionConflict()
      const statut = prePositionnement ? ('PRE_POSITIONNE' as const) : ('POSITIONNE' as const)
      const steps = enCours
        ? stepRefusalsOf(enCours, statut, positionneLe, today)
        : [...(positionneLe > today ? ['DATE_FUTURE' as const] : [])]
      if (steps.length > 0) return refused(...steps.map((code) => refusOf(code)))

      const id = enCours?.id ?? randomUUID()
      if (enCours) await PositionnementStore.change(manager, enCours, { statut, statutLe: positionneLe }, now)
      else
        await PositionnementStore.insert(manager, {
          id,
          personneId,
          sessionId,
          statut,
          prescripteurId,
          positionneLe,
          statutLe: positionneLe,
          entreLe: null,
          motifRefus: null,
          attestationInscription: false,
          version: 1,
          modifieLe: now,
        })
      await publish(manager, {
        personneId,
        nature: prePositionnement ? 'FORMATION_PRE_POSITIONNEE' : 'FORMATION_POSITIONNEE',
        survenuLe: now,
        objetType: 'Positionnement',
        objetId: id,
      })
      return done(id)
    },
  })
