import { randomUUID } from 'node:crypto'
import { addDays, openDatabase, today } from '@traitdunion/subgraph'
import { freshDatabase, startTestSubgraph, type TestSubgraph } from '@traitdunion/testing'
import pg from 'pg'
import { departement } from '../src/index.js'

type Settings = Parameters<typeof startTestSubgraph>[2]

export interface Departement extends TestSubgraph {
  readonly databaseUrl: string
  readonly sql: (text: string, values?: unknown[]) => Promise<pg.QueryResult>
  /** Runs a mutation with a fresh idempotency key; gives its payload. */
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
  readonly act: (mutation: string, selection: string, input: object, passport?: object) => Promise<any>
}

/** A name → its GraphQL mutation: `aideAccorder` → `mutation ($input: AideAccorderInput!) { … }`. */
const documentOf = (mutation: string, selection: string) =>
  `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) {
    ${mutation}(input: $input) { ${selection} erreurs { code champ } }
  }`

/** The subgraph over a database of its own. `before` writes what must be there when it starts: merges. */
export const startDepartement = async (
  before: (sql: Departement['sql']) => Promise<unknown> = async () => {},
  settings?: Settings,
  definition = departement,
): Promise<Departement> => {
  const database = await freshDatabase({
    template: 'departement',
    prepare: async (url) => (await openDatabase(url, departement)).destroy(),
  })
  const pool = new pg.Pool({ connectionString: database.url, max: 2 })
  // `end` resolves before the server has let go of the connection; dropping the database then cuts it.
  pool.on('error', () => {})
  const sql = (text: string, values: unknown[] = []) => pool.query(text, values)
  await before(sql)
  const hub = await startTestSubgraph(definition, database.url, settings)
  return {
    ...hub,
    databaseUrl: database.url,
    sql,
    act: async (mutation, selection, input, passport) => {
      const variables = { input: { cleIdempotence: randomUUID(), ...input } }
      const { data, errors } = await hub.query(documentOf(mutation, selection), variables, passport)
      if (errors) throw new Error(JSON.stringify(errors))
      return data[mutation]
    },
    stop: async () => {
      await hub.stop()
      await pool.end()
      await database.drop()
    },
  }
}

/** The fields of a person, as the gateway asks them. */
export const personneOf = async (hub: TestSubgraph, id: string, selection: string) => {
  const { data, errors } = await hub.query(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Personne { id ${selection} } } }`,
    { r: [{ __typename: 'Personne', id }] },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data._entities[0]
}

/** Day at a distance from today, as the rules read it. */
export const day = (distance: number): string => addDays(today(), distance)

export const codesOf = (payload: { erreurs: { code: string }[] }): string[] => payload.erreurs.map(({ code }) => code)
