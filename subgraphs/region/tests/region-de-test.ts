import { randomUUID } from 'node:crypto'
import { addDays, openDatabase, StoredAliasBook, today } from '@traitdunion/subgraph'
import { type FreshDatabase, freshDatabase, startTestSubgraph, type TestSubgraph } from '@traitdunion/testing'
import pg from 'pg'
import { region } from '../src/index.js'
import type { unDepot } from './un-depot.js'

const DEPOSER = /* GraphQL */ `
  mutation ($input: FormationDeposerInput!) {
    formationDeposer(input: $input) {
      formation {
        id version modifieLe numeroFormation intitule
        actions { id version numeroAction sessions { id version numeroSession places financeurs { code placesFinancees } } }
      }
      erreurs { code champ }
    }
  }
`

/** The subgraph on its own database. */
export class RegionDeTest {
  private constructor(
    readonly hub: TestSubgraph,
    readonly database: FreshDatabase,
    private readonly client: pg.Client,
  ) {}

  /** @param fusions alias → person, written before the start as the matching service would have told them */
  static async start(fusions: Readonly<Record<string, string>> = {}): Promise<RegionDeTest> {
    const database = await freshDatabase({
      template: 'region',
      prepare: async (url) => (await openDatabase(url, region)).destroy(),
    })
    const dataSource = await openDatabase(database.url, region)
    for (const [alias, personne] of Object.entries(fusions))
      await dataSource.transaction((manager) => StoredAliasBook.write(manager, alias, personne))
    await dataSource.destroy()
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    return new RegionDeTest(await startTestSubgraph(region, database.url), database, client)
  }

  async stop(): Promise<void> {
    await this.client.end()
    await this.hub.stop()
    await this.database.drop()
  }

  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
  act = async (document: string, input: object): Promise<any> => {
    const { data, errors } = await this.hub.query(document, { input: { cleIdempotence: randomUUID(), ...input } })
    if (errors) throw new Error(JSON.stringify(errors))
    return Object.values(data)[0]
  }

  depose = (depot: ReturnType<typeof unDepot>, reste: object = {}) => this.act(DEPOSER, { ...depot, ...reste })

  lignes = async (sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> =>
    (await this.client.query(sql, parameters)).rows
}

export const jour = (decalage: number): string => addDays(today(), decalage)
