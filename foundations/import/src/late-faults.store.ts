import type pg from 'pg'
import type { EcartRapporte } from './rapport.js'

/** From here on, what a format adds to the quarantine is what its own statements have found. */
export const markLate = (client: pg.Client): Promise<unknown> =>
  client.query(`/* sql: etape-quarantaine-mark */
    alter table etape_quarantaine add column tardif boolean not null default false;
    alter table etape_quarantaine alter column tardif set default true`)

/** The faults found so, in the order of the file, and how many records are in fault in all. */
export const takeLate = async (client: pg.Client): Promise<{ ecarts: EcartRapporte[]; enregistrements: number }> => {
  const { rows: ecarts } = await client.query<EcartRapporte>(
    `/* sql: etape-quarantaine-late */ select ligne, enregistrement, champ, nature_valeur as "natureValeur", code, message
     from etape_quarantaine where tardif order by ligne, enregistrement`,
  )
  const { rows } = await client.query<{ nombre: number }>(
    '/* sql: etape-quarantaine-records */ select count(distinct enregistrement)::int as nombre from etape_quarantaine',
  )
  return { ecarts, enregistrements: rows[0]?.nombre ?? 0 }
}
