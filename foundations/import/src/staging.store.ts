import type pg from 'pg'

const QUARANTAINE = `create temp table etape_quarantaine (
  ligne integer, enregistrement text, champ text, nature_valeur text, code text, message text, empreinte text
);`

export interface EtapeQuarantaine {
  readonly ligne: number
  readonly enregistrement: string
  readonly champ: string
  readonly nature_valeur: string
  readonly code: string
  readonly message: string
  readonly empreinte: string | null
}

/**
 * The only file that fills the staging tables. They are temporary: they belong to the connection that holds the lock,
 * and nothing of them is left when it ends, whatever ended it.
 */
export class StagingStore {
  private constructor(private readonly client: pg.Client) {}

  static async open(client: pg.Client, tables: string): Promise<StagingStore> {
    await client.query(`/* sql: etape-open */ ${tables}; ${QUARANTAINE}`)
    return new StagingStore(client)
  }

  /** One statement a batch and table, whatever its size. */
  async add(rows: Readonly<Record<string, readonly object[]>>): Promise<void> {
    for (const [table, some] of Object.entries(rows))
      if (some.length > 0)
        await this.client.query(
          `/* sql: etape-add */ insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`,
          [JSON.stringify(some)],
        )
  }

  addQuarantaine(ecarts: readonly EtapeQuarantaine[]): Promise<void> {
    return this.add({ etape_quarantaine: ecarts })
  }
}
