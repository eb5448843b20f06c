import type pg from 'pg'

interface Steps {
  /** Rows of one step. */
  readonly size: number
  /** Tables that the steps write. */
  readonly into: readonly string[]
}

const GROWTH = 4

/**
 * What PostgreSQL believes of a table follows its growth: what it plans once and keeps, foreign keys among it, would else
 * go on reading it whole for each row, as it rightly does of one that is empty.
 * @param into tables that the steps of a publication write
 * @returns to be called after each step
 */
export const followGrowth = (client: pg.Client, into: readonly string[]): (() => Promise<void>) => {
  let count = 0
  let looked = 1
  return async () => {
    count += 1
    if (count < looked) return
    looked *= GROWTH
    await client.query(`/* sql: steps-analyze */ analyze ${into.join(', ')}`)
  }
}

/**
 * The rows of a query by steps that fit in memory, inside the transaction of a publication. The query runs once, however
 * many steps there are: asked again after each of them, it would sort all that is staged each time.
 * @example `for await (const personnes of steps<Personne>(client, PERSONNES, { size: 500, into: ['frein'] })) …`
 */
export async function* steps<Row extends object>(
  client: pg.Client,
  sql: string,
  { size, into }: Steps,
): AsyncGenerator<Row[]> {
  await client.query(`/* sql: steps-begin */ declare pas no scroll cursor for ${sql}`)
  const grown = followGrowth(client, into)
  for (;;) {
    const { rows } = await client.query<Row>(`/* sql: steps-next */ fetch ${size} from pas`)
    if (rows.length === 0) break
    yield rows
    await grown()
  }
  // Cut short by a fault, it ends with the transaction.
  await client.query('/* sql: steps-end */ close pas')
}
