import type { DataSource, EntityManager } from 'typeorm'

/**
 * Lots whose rows are committed here and which the matching service has yet to confirm. Written with the rows: a crash
 * between commit and confirmation loses nothing.
 */
export class LotStore {
  constructor(private readonly dataSource: DataSource) {}

  static async await(manager: EntityManager, lot: string, objetId: string): Promise<void> {
    await manager.query(
      /* sql: lot-await */ 'insert into lot_a_confirmer (lot, objet_id) values ($1, $2) on conflict do nothing',
      [lot, objetId],
    )
  }

  async findOf(objetId: string): Promise<string[]> {
    const rows: { lot: string }[] = await this.dataSource.query(
      /* sql: lot-of-object */ 'select lot from lot_a_confirmer where objet_id = $1',
      [objetId],
    )
    return rows.map(({ lot }) => lot)
  }

  async findAll(): Promise<string[]> {
    const rows: { lot: string }[] = await this.dataSource.query(
      /* sql: lot-all */ 'select lot from lot_a_confirmer order by depuis limit 100',
    )
    return rows.map(({ lot }) => lot)
  }

  async forget(lot: string): Promise<void> {
    await this.dataSource.query(/* sql: lot-forget */ 'delete from lot_a_confirmer where lot = $1', [lot])
  }
}
