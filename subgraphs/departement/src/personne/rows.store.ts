import { isUuid, keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import {
  type EntityManager,
  type FindOptionsOrder,
  type FindOptionsWhere,
  In,
  type ObjectLiteral,
  type SelectQueryBuilder,
} from 'typeorm'
import type { VersionedRow } from './personal-row.entity.js'

type SortType = 'date' | 'timestamptz' | 'text' | 'integer'

interface Rows<E, T, K extends string> {
  readonly entity: new () => E
  readonly toType: (row: E) => T
  /** Order in which the list of a person is shown. */
  readonly order: FindOptionsOrder<E>
  readonly sorts: Readonly<Record<K, SortType>>
}

export interface Criteres {
  /** Properties that must have this value; an absent value is no criterion. */
  readonly egal?: Readonly<Record<string, unknown>>
  readonly modifieDepuis?: Date | null
}

/** The reads that every subject has: by key, by person, by page. */
export abstract class RowStore<E extends VersionedRow, T, K extends string> {
  constructor(
    protected readonly scope: Scope,
    private readonly rows: Rows<E, T, K>,
  ) {}

  async findByIds(ids: readonly string[]): Promise<T[]> {
    return this.findWhere({ id: In([...ids]) } as FindOptionsWhere<E>)
  }

  async findByPersonnes(personneIds: readonly string[]): Promise<T[]> {
    return this.findWhere({ personneId: In(personneIds.filter(isUuid)) } as unknown as FindOptionsWhere<E>)
  }

  protected async findWhere(where: FindOptionsWhere<E>): Promise<T[]> {
    const { entity, order, toType } = this.rows
    return (await this.scope.dataSource.getRepository(entity).find({ where, order })).map(toType)
  }

  async findPage(
    { egal = {}, modifieDepuis }: Criteres,
    { key, descending }: Sort<K>,
    page: Page,
    refine: (query: SelectQueryBuilder<E>) => void = () => {},
  ): Promise<T[]> {
    if (
      Object.entries(egal).some(([property, value]) => property.endsWith('Id') && value != null && !isUuid(`${value}`))
    )
      return []
    const query = this.scope.dataSource.getRepository(this.rows.entity).createQueryBuilder('ligne')
    for (const [property, value] of Object.entries(egal))
      if (value != null) query.andWhere(`ligne.${property} = :${property}`, { [property]: value })
    if (modifieDepuis) query.andWhere('ligne.modifieLe >= :modifieDepuis', { modifieDepuis })
    refine(query)
    return (await keysetPage(query, { property: key, type: this.rows.sorts[key], descending, page })).map(
      this.rows.toType,
    )
  }
}

type RowClass<E> = new () => E

/** Reads a row and keeps it to this transaction until its end. */
export const lockRow = <E extends VersionedRow>(
  manager: EntityManager,
  entity: RowClass<E>,
  id: string,
): Promise<E | null> =>
  manager.findOne(entity, { where: { id } as FindOptionsWhere<E>, lock: { mode: 'pessimistic_write' } })

export const insertRow = async <E extends ObjectLiteral>(
  manager: EntityManager,
  entity: RowClass<E>,
  row: E,
): Promise<void> => {
  await manager.insert(entity, row as never)
}

/** Changes a locked row: next version, dated. */
export const changeRow = async <E extends VersionedRow>(
  manager: EntityManager,
  entity: RowClass<E>,
  row: E,
  changes: Partial<E>,
  at: Date,
): Promise<void> => {
  await manager.update(entity, row.id, { ...changes, version: row.version + 1, modifieLe: at } as never)
}

/**
 * One writer at a time for a subject (the designations of a person, the diary of a professional) until the transaction
 * ends. A constraint cannot do it: after a merge the rows of one person stand under several identifiers.
 */
export const lockSubject = async (manager: EntityManager, sujet: string, id: string): Promise<void> => {
  await manager.query(/* sql: subject-lock */ 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `${sujet}/${id}`,
  ])
}

/** What a mutation writes through: one transaction. */
export type Transaction = EntityManager
