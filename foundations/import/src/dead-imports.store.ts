import type { DataSource } from 'typeorm'
import { phraseOf } from './errors.js'
import { IMPORT_LOCK } from './session.store.js'

type Run = (sql: string, parameters?: unknown[]) => Promise<unknown>

/** Whoever holds the lock is alone: an import still open belongs to a dead process, and nothing of it was published. */
export const closeDeadImports = async (run: Run): Promise<void> => {
  await run(
    `/* sql: import-dead */ with morts as (
       update import_fichier set etat = 'REJETE', code = 'INTERROMPU', message = $1, termine_le = clock_timestamp()
       where etat = 'EN_COURS' returning id, rapproche
     ) insert into lot_a_clore (import_id, issue) select id, 'REJETER' from morts where rapproche`,
    [phraseOf('INTERROMPU')],
  )
  await run(`/* sql: import-dead-blanc */ delete from import_fichier where a_blanc and etat <> 'EN_COURS'`)
}

/** The same beside requests, whichever process died: at start ours, later maybe another on the same database. */
export const sweepDeadImports = async (dataSource: DataSource): Promise<void> => {
  const [open] = await dataSource.query(
    /* sql: import-open-any */ `select 1 from import_fichier where etat = 'EN_COURS' limit 1`,
  )
  if (!open) return
  await dataSource.transaction(async (manager) => {
    const [{ taken }] = await manager.query(
      /* sql: import-lock-briefly */ 'select pg_try_advisory_xact_lock($1) as taken',
      [IMPORT_LOCK],
    )
    if (taken) await closeDeadImports((sql, parameters) => manager.query(sql, parameters))
  })
}
