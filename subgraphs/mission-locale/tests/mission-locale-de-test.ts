import { randomUUID } from 'node:crypto'
import { addDays, openDatabase, StoredAliasBook, today } from '@traitdunion/subgraph'
import { type FreshDatabase, freshDatabase, startTestSubgraph, type TestSubgraph } from '@traitdunion/testing'
import pg from 'pg'
import { missionLocale } from '../src/index.js'
import { AppariementDePassage } from './appariement-de-passage.js'

const OUVRIR = /* GraphQL */ `
  mutation ($input: DossierMissionLocaleOuvrirInput!) {
    dossierMissionLocaleOuvrir(input: $input) {
      dossier { id version etat rattachement clotureLe structureRattachement { code nom } personne { id } }
      erreurs { code champ message }
    }
  }
`

let numeros = 1000

export const unNumero = (): string => String(numeros++)

export const uneOuverture = (reste: object = {}) => ({
  cleIdempotence: randomUUID(),
  idDossier: unNumero(),
  identite: { nom: 'Marchand', prenoms: ['Lina'], dateNaissance: '2007-05-04', sexe: 'FEMININ' },
  structureCode: '01',
  structureNom: 'Mission locale du Val fleuri',
  ouvertLe: '2026-01-05',
  ...reste,
})

/** The subgraph on its own database, with a stand-in for the matching service. */
export class MissionLocaleDeTest {
  private constructor(
    readonly appariement: AppariementDePassage,
    readonly hub: TestSubgraph,
    readonly database: FreshDatabase,
    private readonly client: pg.Client,
    private readonly restart: () => Promise<TestSubgraph>,
  ) {}

  /** @param fusions alias → person, written before the start as the matching service would have told them */
  static async start(fusions: Readonly<Record<string, string>> = {}): Promise<MissionLocaleDeTest> {
    const database = await freshDatabase({
      template: 'mission_locale',
      prepare: async (url) => (await openDatabase(url, missionLocale)).destroy(),
    })
    const dataSource = await openDatabase(database.url, missionLocale)
    for (const [alias, personne] of Object.entries(fusions))
      await dataSource.transaction((manager) => StoredAliasBook.write(manager, alias, personne))
    await dataSource.destroy()
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    const appariement = new AppariementDePassage()
    const settings = await appariement.start()
    const restart = () => startTestSubgraph(missionLocale, database.url, settings)
    return new MissionLocaleDeTest(appariement, await restart(), database, client, restart)
  }

  async stop(): Promise<void> {
    await this.client.end()
    await this.hub.stop()
    await this.appariement.stop()
    await this.database.drop()
  }

  /** Another process on the same database. */
  another = (): Promise<TestSubgraph> => this.restart()

  /** Runs a mutation of one object and gives its payload. */
  act = async (document: string, input: object, agent = 'agent-essai') => {
    const { data, errors } = await this.hub.query(document, { input }, { agent })
    if (errors) throw new Error(JSON.stringify(errors))
    return Object.values(data)[0] as { erreurs: { code: string; champ: string | null }[] } & Record<string, never>
  }

  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
  ouvre = async (input: object, agent?: string): Promise<any> => this.act(OUVRIR, input, agent)

  /** A person with an open dossier. */
  unJeune = async (personneId: string = randomUUID()): Promise<string> => {
    const ouverture = uneOuverture()
    this.appariement.will(ouverture.idDossier, 'TROUVE', personneId)
    const { erreurs } = await this.ouvre(ouverture)
    if (erreurs.length > 0) throw new Error(erreurs[0].code)
    return personneId
  }

  /** Fields of a person, as the gateway asks for them. */
  personne = async (id: string, selection: string) => {
    const { data, errors } = await this.hub.query(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Personne { id ${selection} } } }`,
      { r: [{ __typename: 'Personne', id }] },
    )
    if (errors) throw new Error(JSON.stringify(errors))
    return data._entities[0]
  }

  /** Lines of a table, for what the graph does not show. */
  lignes = async (sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> =>
    (await this.client.query(sql, parameters)).rows
}

export const jour = (decalage: number): string => addDays(today(), decalage)
