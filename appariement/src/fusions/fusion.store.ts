import type { EntityManager } from 'typeorm'
import { appendAlias, type Pointage } from '../evenements/evenement.store.js'

export interface Fusion {
  readonly id: string
  readonly ancien: string
  readonly conserve: string
  readonly annulee: boolean
}

const COLUMNS = 'id, ancien, conserve, annulee_le is not null as annulee'

export const findFusion = async (manager: EntityManager, id: string): Promise<Fusion | undefined> => {
  const [row] = await manager.query(/* sql: fusion-by-id */ `select ${COLUMNS} from fusion where id = $1`, [id])
  return row
}

/** The merge that made this identifier an alias. At most one is in force, so aliases form a forest. */
export const findActive = async (manager: EntityManager, ancien: string): Promise<Fusion | undefined> => {
  const [row] = await manager.query(
    /* sql: fusion-active */ `select ${COLUMNS} from fusion where ancien = $1 and annulee_le is null`,
    [ancien],
  )
  return row
}

/** Both must be current identifiers. */
export const insertFusion = async (
  manager: EntityManager,
  { ancien, conserve }: { ancien: string; conserve: string },
): Promise<string> => {
  const [{ id }] = await manager.query(
    /* sql: fusion-insert */ 'insert into fusion (ancien, conserve) values ($1, $2) returning id',
    [ancien, conserve],
  )
  return id
}

export const markUndone = (manager: EntityManager, id: string) =>
  manager.query(/* sql: fusion-undo */ 'update fusion set annulee_le = now() where id = $1', [id])

/** Everyone merged into a person, directly or not, by the merges in force. */
export const findMerged = async (manager: EntityManager, personne: string): Promise<string[]> => {
  const rows: { id: string }[] = await manager.query(
    /* sql: fusion-merged */
    `with recursive sous as (
       select ancien as id from fusion where conserve = $1 and annulee_le is null
       union all
       select f.ancien from sous join fusion f on f.conserve = sous.id and f.annulee_le is null
     )
     select id from sous order by id`,
    [personne],
  )
  return rows.map(({ id }) => id)
}

/** Points aliases, and tells everyone. */
export const pointAliases = async (manager: EntityManager, pointages: readonly Pointage[]): Promise<void> => {
  if (pointages.length === 0) return
  await manager.query(
    /* sql: alias-point */
    `insert into personne_alias (alias, personne_id)
     select * from unnest($1::uuid[], $2::uuid[]) as p (alias, personne_id) where personne_id is not null
     on conflict (alias) do update set personne_id = excluded.personne_id`,
    [pointages.map(({ alias }) => alias), pointages.map(({ personneId }) => personneId)],
  )
  const freed = pointages.filter(({ personneId }) => personneId === null).map(({ alias }) => alias)
  await manager.query(/* sql: alias-free */ 'delete from personne_alias where alias = any($1::uuid[])', [freed])
  await appendAlias(manager, pointages)
}
