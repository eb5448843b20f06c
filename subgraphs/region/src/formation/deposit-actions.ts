import { ActionStore } from '../action/action.store.js'
import type { Transaction } from '../contexte.js'
import { SessionStore } from '../session/session.store.js'
import type { ActionDepot } from './formation.input.js'

/** Writes the actions of a formation and their sessions; withdraws those that the deposit no longer holds. */
export const depositActions = async (
  manager: Transaction,
  formationId: string,
  actions: readonly ActionDepot[],
  at: Date,
): Promise<void> => {
  const known = await ActionStore.findAllOf(manager, formationId)
  for (const action of actions) {
    const before = known.find(({ numeroAction }) => numeroAction === action.numeroAction) ?? null
    const actionId = await ActionStore.write(manager, before, { ...action, formationId }, at)
    const knownSessions = before ? await SessionStore.findAllOf(manager, actionId) : []
    for (const session of action.sessions)
      await SessionStore.write(
        manager,
        knownSessions.find(({ numeroSession }) => numeroSession === session.numeroSession) ?? null,
        { ...session, actionId },
        at,
      )
    const kept = new Set(action.sessions.map(({ numeroSession }) => numeroSession))
    for (const session of knownSessions)
      if (!kept.has(session.numeroSession) && !session.retireeLe)
        await SessionStore.change(manager, session, { retireeLe: at }, at)
  }
  const kept = new Set(actions.map(({ numeroAction }) => numeroAction))
  for (const action of known)
    if (!kept.has(action.numeroAction) && !action.retireeLe) {
      await ActionStore.change(manager, action, { retireeLe: at }, at)
      for (const session of await SessionStore.findAllOf(manager, action.id))
        if (!session.retireeLe) await SessionStore.change(manager, session, { retireeLe: at }, at)
    }
}
