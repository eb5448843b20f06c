import type { DataSource, EntityManager } from 'typeorm'
import type { Refus } from './errors.js'
import type { Nouvelles } from './evenements/nouvelles.js'

/** One for all acts: they change who is who, so each sees the state that the one before left. */
const ACT_LOCK = 7267002

class Rollback extends Error {
  constructor(readonly refus: Refus) {
    super(refus)
  }
}

/** Runs a decision alone and whole: a refusal leaves nothing behind, a success is announced once it is committed. */
export type RunAct = <T extends object>(decide: (manager: EntityManager) => Promise<T | Refus>) => Promise<T | Refus>

/** Positions of events are assigned under the same lock, so nobody sees a position before a smaller one. */
export const makeAct =
  (dataSource: DataSource, nouvelles: Nouvelles): RunAct =>
  async (decide) => {
    try {
      const outcome = await dataSource.transaction(async (manager) => {
        await manager.query(/* sql: act-lock */ 'select pg_advisory_xact_lock($1)', [ACT_LOCK])
        const decided = await decide(manager)
        if (typeof decided === 'string') throw new Rollback(decided)
        await manager.query(/* sql: revision-next */ 'update revision set valeur = valeur + 1')
        return decided
      })
      nouvelles.annoncer()
      return outcome
    } catch (error) {
      if (error instanceof Rollback) return error.refus
      throw error
    }
  }

/** Says whether anything was decided since a record was matched. */
export const readRevision = async (manager: EntityManager): Promise<number> => {
  const [{ valeur }] = await manager.query(/* sql: revision-read */ 'select valeur from revision')
  return valeur
}
