import type { DataSource, EntityManager } from 'typeorm'

/**
 * Which hub person an identifier stands for, merges included. Rows keep the identifier under which they came, so that a
 * split gives them back; whoever reads by person asks for every name of that person.
 */
export interface AliasBook {
  /** The current identifier of a person. */
  readonly canonical: (personneId: string) => string
  /** Every identifier under which rows of these persons may stand. */
  readonly namesOf: (personneIds: readonly string[]) => string[]
}

/** Merges are rare, so the whole book is held in memory beside its table. */
export class StoredAliasBook implements AliasBook {
  private readonly current = new Map<string, string>()
  private readonly aliases = new Map<string, Set<string>>()

  static async load(dataSource: DataSource): Promise<StoredAliasBook> {
    const book = new StoredAliasBook()
    await book.read(dataSource)
    return book
  }

  /** Reads every line again: another process on the same database may have written some. */
  async read(dataSource: DataSource): Promise<void> {
    const rows: { alias: string; personne_id: string }[] = await dataSource.query(
      /* sql: alias-all */ 'select alias, personne_id from personne_alias',
    )
    const written = new Set(rows.map(({ alias }) => alias))
    for (const alias of [...this.current.keys()]) if (!written.has(alias)) this.point(alias, null)
    for (const { alias, personne_id } of rows) this.point(alias, personne_id)
  }

  canonical = (personneId: string): string => this.current.get(personneId.toLowerCase()) ?? personneId.toLowerCase()

  namesOf = (personneIds: readonly string[]): string[] => [
    ...new Set(personneIds.map(this.canonical).flatMap((id) => [id, ...(this.aliases.get(id) ?? [])])),
  ]

  /** Writes one line of the book in the caller's transaction; the memory follows with `point` once it is committed. */
  static async write(manager: EntityManager, alias: string, personneId: string | null): Promise<void> {
    if (personneId === null)
      await manager.query(/* sql: alias-remove */ 'delete from personne_alias where alias = $1', [alias])
    else
      await manager.query(
        /* sql: alias-upsert */
        'insert into personne_alias (alias, personne_id) values ($1, $2) on conflict (alias) do update set personne_id = $2',
        [alias, personneId],
      )
  }

  point(alias: string, personneId: string | null): void {
    const before = this.current.get(alias)
    if (before) this.aliases.get(before)?.delete(alias)
    if (personneId === null) {
      this.current.delete(alias)
      return
    }
    this.current.set(alias, personneId)
    const names = this.aliases.get(personneId) ?? new Set()
    this.aliases.set(personneId, names.add(alias))
  }
}
