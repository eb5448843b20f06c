import { randomUUID } from 'node:crypto'
import type { DataSource, EntityManager } from 'typeorm'

export interface Lot {
  readonly id: string
  readonly source: string
  readonly etat: 'OUVERT' | 'CONFIRME' | 'REJETE'
}

/** The lot of this reference, made on first use. A rejected one is past: the same reference then opens another. */
export const openLot = async (
  dataSource: DataSource,
  { source, reference }: { source: string; reference: string },
): Promise<{ lot: string; etat: Lot['etat'] }> => {
  await dataSource.query(
    /* sql: lot-open */
    `insert into lot (id, source, reference) values ($1, $2, $3)
     on conflict (source, reference) where etat <> 'REJETE' do nothing`,
    [randomUUID(), source, reference],
  )
  const [row] = await dataSource.query(
    /* sql: lot-by-reference */
    `select id as lot, etat from lot where source = $1 and reference = $2 and etat <> 'REJETE'`,
    [source, reference],
  )
  return row
}

/** Whoever stages, confirms or rejects holds the lot, so two calls on one lot follow one another. */
export const holdLot = async (manager: EntityManager, id: string): Promise<Lot | undefined> => {
  const [row] = await manager.query(/* sql: lot-hold */ 'select id, source, etat from lot where id = $1 for update', [
    id,
  ])
  return row
}

export const closeLot = (manager: EntityManager, id: string, etat: 'CONFIRME' | 'REJETE') =>
  manager.query(/* sql: lot-close */ 'update lot set etat = $2, clos_le = now() where id = $1', [id, etat])

/** Everything a rejected lot staged. Its persons were never shown to anyone. */
export const sweepLot = async (manager: EntityManager, id: string): Promise<void> => {
  await manager.query(
    /* sql: lot-sweep-cles */
    'delete from cle_rapprochement c using enregistrement e where e.id = c.enregistrement_id and e.lot_id = $1',
    [id],
  )
  await manager.query(/* sql: lot-sweep-enregistrements */ 'delete from enregistrement where lot_id = $1', [id])
  await manager.query(/* sql: lot-sweep-personnes */ 'delete from personne where lot_id = $1 and not visible', [id])
}
