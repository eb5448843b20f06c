import { isUuid, keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, type FindOptionsOrder, type FindOptionsWhere, In, type SelectQueryBuilder } from 'typeorm'
import type { SuiviEntity, SuiviPersonneEntity } from './suivi.entity.js'

export type { Page }
export type ClassOf<E> = new () => E
/** Sorted property → type of its column. */
export type SortTypes<K extends string> = Readonly<Record<K, 'date' | 'timestamptz' | 'text' | 'integer'>>

/** What the stores of this subgraph have in common; each adds its filters. */
export abstract class SuiviStore<E extends SuiviEntity, T> {
  protected abstract readonly entity: ClassOf<E>
  protected abstract toType(row: E): T

  constructor(protected readonly scope: Scope) {}

  protected get repository() {
    return this.scope.dataSource.getRepository(this.entity)
  }

  async findByIds(ids: readonly string[]): Promise<T[]> {
    const rows = await this.repository.findBy({ id: In([...ids]) } as FindOptionsWhere<E>)
    return rows.map((row) => this.toType(row))
  }

  protected async page<K extends string>(
    query: SelectQueryBuilder<E>,
    { key, descending }: Sort<K>,
    types: SortTypes<K>,
    page: Page,
  ): Promise<T[]> {
    const rows = await keysetPage(query, { property: key, type: types[key], descending, page })
    return rows.map((row) => this.toType(row))
  }
}

/** Stores of rows that belong to a person. */
export abstract class SuiviPersonneStore<E extends SuiviPersonneEntity, T> extends SuiviStore<E, T> {
  /** Order in which a person's list is shown. */
  protected abstract readonly order: FindOptionsOrder<E>

  async findByPersonnes(personneIds: readonly string[]): Promise<T[]> {
    const rows = await this.repository.find({
      where: { personneId: In(personneIds.filter(isUuid)) } as FindOptionsWhere<E>,
      order: this.order,
    })
    return rows.map((row) => this.toType(row))
  }
}

/** Narrows a list by equalities; an absent criterion narrows nothing. */
export const narrow = <E extends SuiviEntity>(
  query: SelectQueryBuilder<E>,
  egalites: Readonly<Record<string, unknown>>,
  modifieDepuis?: Date | null,
): SelectQueryBuilder<E> => {
  for (const [property, value] of Object.entries(egalites))
    if (value != null) query.andWhere(`${query.alias}.${property} = :${property}`, { [property]: value })
  if (modifieDepuis) query.andWhere(`${query.alias}.modifieLe >= :modifieDepuis`, { modifieDepuis })
  return query
}

/** The row behind a key, locked until the end of the transaction. */
export const lockById = async <E extends SuiviEntity>(
  manager: EntityManager,
  entity: ClassOf<E>,
  id: string,
): Promise<E | null> =>
  isUuid(id)
    ? manager.findOne(entity, { where: { id } as FindOptionsWhere<E>, lock: { mode: 'pessimistic_write' } })
    : null

/** Two first decisions about one person at the same time have no row to lock: they queue on the person, or on a number. */
export const lockOn = async (manager: EntityManager, name: string): Promise<void> => {
  await manager.query(/* sql: lock-on */ 'select pg_advisory_xact_lock(hashtextextended($1, 7))', [name])
}

/** Writes a change and its new version. */
export const change = async <E extends SuiviEntity>(
  manager: EntityManager,
  entity: ClassOf<E>,
  row: E,
  patch: Partial<E>,
  now: Date,
): Promise<void> => {
  await manager.update(entity, row.id, { ...patch, version: row.version + 1, modifieLe: now } as never)
}
