import { randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'

/** The current identifier of a visible person, or nothing. */
export const findCanonique = async (manager: EntityManager, id: string): Promise<string | undefined> => {
  const [row] = await manager.query(
    /* sql: personne-canonique */
    `select coalesce(a.personne_id, p.id) as id
     from personne p left join personne_alias a on a.alias = p.id
     where p.id = $1 and p.visible`,
    [id],
  )
  return row?.id
}

/** A person and its aliases, itself first. */
export const findNoms = async (manager: EntityManager, canonique: string): Promise<string[]> => {
  const rows: { alias: string }[] = await manager.query(
    /* sql: personne-noms */ 'select alias from personne_alias where personne_id = $1 order by alias',
    [canonique],
  )
  return [canonique, ...rows.map(({ alias }) => alias)]
}

export const createPersonne = async (manager: EntityManager): Promise<string> => {
  const id = randomUUID()
  await manager.query(/* sql: personne-create */ 'insert into personne (id, visible) values ($1, true)', [id])
  return id
}

/** Persons of a lot, which nobody sees before it is confirmed. */
export const createProvisoires = (manager: EntityManager, lot: string, ids: readonly string[]) =>
  manager.query(
    /* sql: personne-provisoires */
    'insert into personne (id, visible, lot_id) select id, false, $2 from unnest($1::uuid[]) as id',
    [ids, lot],
  )

/** Makes the identity of these persons count as new, so that it is told again even if it is the same. */
export const forgetShown = (manager: EntityManager, ids: readonly string[]) =>
  manager.query(/* sql: personne-forget-shown */ 'update personne set statut = null where id = any($1::uuid[])', [ids])
