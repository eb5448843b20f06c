import type pg from 'pg'

/**
 * The rows of a query by steps that fit in memory, inside the transaction of a publication. The query runs once, however
 * many steps there are: asked again after each of them, it would sort all that is staged each time.
 * @example `for await (const personnes of steps<Personne>(client, PERSONNES, 500)) await publish(personnes)`
 */
export async function* steps<Row extends object>(client: pg.Client, sql: string, size: number): AsyncGenerator<Row[]> {
  await client.query(`/* sql: steps-begin */ declare pas no scroll cursor for ${sql}`)
  for (;;) {
    const { rows } = await client.query<Row>(`/* sql: steps-next */ fetch ${size} from pas`)
    if (rows.length === 0) break
    yield rows
  }
  // Cut short by a fault, it ends with the transaction.
  await client.query('/* sql: steps-end */ close pas')
}
