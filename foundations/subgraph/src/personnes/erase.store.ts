import type { EntityManager } from 'typeorm'
import { erasureOf, type Lien } from './erasure.rules.js'

const columnsOf = (keys: string, table: string) => `(
  select array_agg(quote_ident(a.attname) order by k.rang)
  from unnest(${keys}) with ordinality as k (numero, rang)
  join pg_attribute a on a.attrelid = ${table} and a.attnum = k.numero
)`

const LIENS = `/* sql: erase-liens */
  select conrelid::regclass::text as de, ${columnsOf('conkey', 'conrelid')} as colonnes,
    confrelid::regclass::text as vers, ${columnsOf('confkey', 'confrelid')} as cibles
  from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
  order by 1, 3`

const PERSONNELLES = `/* sql: erase-personnelles */
  select c.oid::regclass::text as nom from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'personne_id' and not a.attisdropped
  where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
  order by 1`

/** Rows that a trigger keeps from being deleted (a signed contract) let themselves be erased in this transaction alone. */
const allow = (manager: EntityManager, dit: 'oui' | 'non') =>
  manager.query(/* sql: erase-allow */ `select set_config('traitdunion.effacement', $1, true)`, [dit])

const erase = async (manager: EntityManager, racines: ReadonlyMap<string, string>, ids: readonly string[]) => {
  const liens: Lien[] = await manager.query(LIENS)
  await allow(manager, 'oui')
  for (const { table, condition } of erasureOf(racines, liens))
    await manager.query(`/* sql: erase */ delete from ${table} where ${condition}`, [ids])
  await allow(manager, 'non')
}

/**
 * A withdrawn person leaves nothing: every row of every table with a `personne_id` that is hers, and all that refers to
 * them. Read from the database itself, so that no table, present or to come, can be forgotten.
 * @param noms every identifier under which she may be known
 */
export const erasePersonne = async (manager: EntityManager, noms: readonly string[]): Promise<void> => {
  const tables: { nom: string }[] = await manager.query(PERSONNELLES)
  await erase(manager, new Map(tables.map(({ nom }) => [nom, 'personne_id = any($1::uuid[])'])), noms)
  await manager.query(/* sql: erase-alias */ 'delete from personne_alias where alias = any($1::uuid[])', [noms])
}

/** Rows of one table by their `id`, and all that refers to them. */
export const eraseRows = (manager: EntityManager, table: string, ids: readonly string[]): Promise<void> =>
  erase(manager, new Map([[table, 'id = any($1::uuid[])']]), ids)
