import { type DataSource, QueryFailedError } from 'typeorm'
import { lots } from '../dossier/lots.js'
import type { Envoi } from './envoi.js'
import { ETAPE_D_UN_ENVOI, type toEtape } from './envois.etape.js'
import { PUBLICATION } from './publication.sql.js'

/** Whether what a delivery says was said before: nobody is then asked anything. The publication looks again. */
export const isAlreadyTold = async (
  dataSource: DataSource,
  { rdv, ditLe, rang, empreinte }: Envoi,
): Promise<boolean> => {
  const [{ told }] = await dataSource.query(
    /* sql: rdvi-already-told */
    `select exists (select from rdv_insertion_rdv where rdv = $1 and (($2, $3) < (dit_le, rang)
       or (($2, $3) = (dit_le, rang) and $4 = any(empreintes)))) as told`,
    [rdv, ditLe, rang, empreinte],
  )
  return told
}

interface APublier {
  readonly etape: ReturnType<typeof toEtape>
  /** Before the matching service was asked. */
  readonly commenceLe: Date
  readonly lot: string | null
}

const ETAPE_IMPORT = `create temp table etape_import (jour date, commence_le timestamptz, maintenant timestamptz) on commit drop`

/** Whoever sends a delivery waits for its answer: behind a whole file that is being published, it is told to come back. */
const WAIT_FOR_FILES = '5s'
const LOCK_NOT_AVAILABLE = '55P03'

export const isBehindAFile = (error: unknown): boolean =>
  error instanceof QueryFailedError && error.driverError?.code === LOCK_NOT_AVAILABLE

/**
 * Writes one delivery as a file of one would be, in one transaction, with the lot that is to be confirmed.
 * @returns whether there was anything to write
 * @throws what `isBehindAFile` knows, when a whole file is being published
 */
export const publishEnvoi = (dataSource: DataSource, { etape, commenceLe, lot }: APublier): Promise<boolean> =>
  dataSource.transaction(async (manager) => {
    await manager.query(`/* sql: rdvi-patience */ set local lock_timeout = '${WAIT_FOR_FILES}'`)
    await manager.query(`/* sql: rdvi-etape-open */ ${ETAPE_D_UN_ENVOI}; ${ETAPE_IMPORT}`)
    await manager.query(
      `/* sql: rdvi-etape-import */ insert into etape_import values (current_date, $1, clock_timestamp())`,
      [commenceLe],
    )
    for (const [table, lignes] of Object.entries(etape))
      await manager.query(
        `/* sql: rdvi-etape-add */ insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`,
        [JSON.stringify(lignes)],
      )
    for (const { sql } of PUBLICATION) await manager.query(sql)
    if (lot) await lots.remember(manager, lot, lot)
    const [{ written }] = await manager.query(
      '/* sql: rdvi-written */ select exists (select from etape_envoi) as written',
    )
    return written
  })
