import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { type Page, refuseCursor } from '../graph/pagination.js'
import { isUuid } from '../graph/uuid.js'

const INT4 = 2_147_483_647

/** An instant as JavaScript writes it, which PostgreSQL can read. */
export const isInstant = (key: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(key) &&
  !key.startsWith('0000') &&
  !Number.isNaN(Date.parse(key)) &&
  new Date(key).toISOString() === key

/**
 * How the text of a cursor is read back, by the type of the sorted column: whatever passes, PostgreSQL can cast.
 * Instants are `timestamptz(3)`: what JavaScript can hold.
 */
const readable = {
  date: (key: string) => isInstant(`${key}T00:00:00.000Z`),
  timestamptz: isInstant,
  // What PostgreSQL's text cannot hold is no cursor at all (`decodeCursor`).
  text: () => true,
  integer: (key: string) => /^-?\d{1,10}$/.test(key) && Math.abs(Number(key)) <= INT4,
}

/**
 * Refuses a place that PostgreSQL could not read back. For the lists that are read per parent, with a query of their own;
 * `keysetPage` does it for the others.
 * @throws GraphQLError `CURSEUR_INVALIDE`
 */
export const checkCursor = (
  { after }: Page,
  type: keyof typeof readable,
  isId: (id: string) => boolean = isUuid,
): void => {
  if (after && !(readable[type](after.key) && isId(after.id))) refuseCursor()
}

interface Keyset {
  /** Property of the entity, never null. */
  readonly property: string
  readonly type: keyof typeof readable
  readonly descending: boolean
  readonly page: Page
}

/**
 * Adds order, place and size to a query so that page 100 costs what page 1 costs. Fetches one row beyond the page, for
 * `toConnection` to know whether there is more. The column is never null and the query joins no list.
 * @example `keysetPage(repository.createQueryBuilder('o'), { property: 'decideeLe', type: 'date', descending: true, page })`
 * @throws GraphQLError `CURSEUR_INVALIDE`
 */
export const keysetPage = <E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  { property, type, descending, page }: Keyset,
): Promise<E[]> => {
  const column = `${query.alias}.${property}`
  const id = `${query.alias}.id`
  const { after, limit } = page
  checkCursor(page, type)
  if (after)
    query.andWhere(
      `(${column}, ${id}) ${descending ? '<' : '>'} (cast(:curseurCle as ${type}), cast(:curseurId as uuid))`,
      { curseurCle: after.key, curseurId: after.id },
    )
  const order = descending ? 'DESC' : 'ASC'
  return query
    .orderBy(column, order)
    .addOrderBy(id, order)
    .limit(limit + 1)
    .getMany()
}
