import type pg from 'pg'
import { CLOTURES, COUNT_CLOSURES } from './publication/clotures.sql.js'
import { DEVOIRS } from './publication/devoirs.sql.js'
import { DOSSIERS } from './publication/dossiers.sql.js'
import type { Etape } from './publication/etape.sql.js'
import { ETATS } from './publication/etats.sql.js'
import { EVENEMENTS } from './publication/evenements.sql.js'
import { FOYERS } from './publication/foyers.sql.js'
import { MEMBRES } from './publication/membres.sql.js'
import { PREPARE } from './publication/prepare.sql.js'
import type { Releve } from './rapport.js'

export interface LotAPublier {
  readonly importId: string
  readonly empreinte: string
  /** Whether a monthly flow may close what it does not hold. */
  readonly closes: boolean
  readonly mayClose: (counts: { readonly ouverts: number; readonly absents: number }) => boolean
}

export type Publication = { readonly kind: 'publie' } | { readonly kind: 'refuse'; readonly code: 'CLOTURES_MASSIVES' }

const FLUX = `/* sql: etape-flux */ create temp table etape_flux as
  select flux_le, flux_le::date as jour, commence_le, date_trunc('milliseconds', clock_timestamp()) as maintenant
  from import_cnaf where id = $1`

const run = async (client: pg.Client, etapes: readonly Etape[], releve: Releve) => {
  for (const { sql, compteur } of etapes) {
    const { rowCount } = await client.query(sql)
    if (compteur) releve.count(compteur, rowCount ?? 0)
  }
}

/**
 * Publishes what is staged: the tables of the graph, the state of the import and what must be told to the matching
 * service move together, or not at all.
 */
export const publishStaged = async (client: pg.Client, lot: LotAPublier, releve: Releve): Promise<Publication> => {
  await client.query('begin')
  try {
    await client.query(FLUX.replace('$1', client.escapeLiteral(lot.importId)))
    await run(client, PREPARE, releve)
    if (lot.closes) {
      const { rows } = await client.query(`/* sql: closures-count */ ${COUNT_CLOSURES}`)
      if (!lot.mayClose(rows[0])) {
        await client.query('rollback')
        return { kind: 'refuse', code: 'CLOTURES_MASSIVES' }
      }
    }
    await run(
      client,
      [...FOYERS, ...MEMBRES, ...DOSSIERS, ...(lot.closes ? CLOTURES : []), ...ETATS, ...DEVOIRS, ...EVENEMENTS],
      releve,
    )
    await replaceQuarantaine(client, lot.importId, releve)
    await client.query(
      `/* sql: import-publie */ update import_cnaf set etat = 'PUBLIE', empreinte = $2, compteurs = $3, ecarts = $4,
        ecarts_tus = $5, termine_le = clock_timestamp(),
        organismes = array(select fonorg || numorg from etape_organisme order by 1) where id = $1`,
      [lot.importId, lot.empreinte, releve.compteurs, JSON.stringify(releve.ecarts), releve.ecartsTus],
    )
    await client.query(`/* sql: lot-confirm */ insert into lot_a_clore (import_id, issue) values ($1, 'CONFIRMER')`, [
      lot.importId,
    ])
    await client.query('commit')
    return { kind: 'publie' }
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** A record told anew, well or badly, takes its former faults away. */
const replaceQuarantaine = async (client: pg.Client, importId: string, releve: Releve) => {
  const { rowCount } = await client.query(
    `/* sql: quarantaine-clear */ delete from quarantaine q
     where q.empreinte in (select empreinte from etape_dossier union select empreinte from etape_quarantaine)`,
  )
  releve.count('ecartsLeves', rowCount ?? 0)
  await client.query(
    `/* sql: quarantaine-insert */ insert into quarantaine
       (import_id, ligne, enregistrement, champ, nature_valeur, code, message, empreinte)
     select $1, ligne, enregistrement, champ, nature_valeur, code, message, empreinte from etape_quarantaine
     order by ligne`,
    [importId],
  )
}
