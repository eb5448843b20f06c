import type { DataSource } from 'typeorm'

export interface LotAClore {
  readonly importId: string
  readonly issue: 'CONFIRMER' | 'REJETER'
}

/** Lots that the matching service does not know the end of yet. */
export class LotStore {
  constructor(private readonly dataSource: DataSource) {}

  async findAll(): Promise<string[]> {
    const rows: LotAClore[] = await this.dataSource.query(
      /* sql: lot-all */ 'select import_id as "importId" from lot_a_clore',
    )
    return rows.map(({ importId }) => importId)
  }

  /** Forgets a lot once `close` has told it; whoever else wants the same one waits, and may say after that it is closed. */
  async closeOne(importId: string, close: (lot: LotAClore) => Promise<void>): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      // The lot of a large file takes minutes to close, and whoever wants the same one waits as long.
      await manager.query(/* sql: lot-patience */ 'set local statement_timeout = 0')
      const [lot]: LotAClore[] = await manager.query(
        /* sql: lot-hold */
        'select import_id as "importId", issue from lot_a_clore where import_id = $1 for update',
        [importId],
      )
      if (!lot) return
      await close(lot)
      await manager.query(/* sql: lot-forget */ 'delete from lot_a_clore where import_id = $1', [importId])
    })
  }
}
