import {
  type Journal,
  listen,
  loggable,
  makeApp,
  makeBearerVerifier,
  makeTokenSource,
  type RunningService,
} from '@traitdunion/service'
import { contributionsQueue } from '../contributions/contributions.queue.js'
import { noteContributions } from '../contributions/note-contributions.js'
import { openDatabase } from '../database/open-database.js'
import { buildGraph } from '../graph/build-graph.js'
import { deliverQueue } from '../outbox/deliver.js'
import { evenementsQueue } from '../outbox/evenements.queue.js'
import { StoredAliasBook } from '../personnes/alias-book.js'
import { AppariementClient } from '../personnes/appariement.client.js'
import { followAppariement } from '../personnes/follow-appariement.js'
import { boundBodies } from './bound-bodies.js'
import type { SubgraphConfig } from './config.js'
import type { Rooms, SubgraphDefinition } from './definition.js'
import { graphqlRoute } from './graphql-route.js'

/** Audience of the tokens that the matching service accepts. */
export const APPARIEMENT_AUDIENCE = 'urn:traitdunion:appariement'
/** Audience of the tokens that espace-partage accepts for events. */
export const EVENEMENTS_AUDIENCE = 'urn:traitdunion:evenements'
/** Audience of the tokens with which partners send espace-partage what they know of a person's contact and organisme référent. */
export const CONTRIBUTIONS_AUDIENCE = 'urn:traitdunion:contributions'

/** Nobody awaits an answer for so long. Work on whole files has sessions of its own. */
const STATEMENT_WITHIN_MS = 30_000

/**
 * Definition + configuration → a running subgraph.
 * @param journal where log lines go: the standard output
 * @throws StartFault when the database or the port refuses, with a sentence that says what to do
 * @example `await run(async () => startSubgraph(caf, readSubgraphConfig(caf.nom, process.env)))`
 */
export const startSubgraph = async <L>(
  definition: SubgraphDefinition<L>,
  config: SubgraphConfig,
  journal?: Journal,
): Promise<RunningService> => {
  const graph = await buildGraph(definition)
  const dataSource = await openDatabase(config.databaseUrl, definition, { statementWithinMs: STATEMENT_WITHIN_MS })
  const app = makeApp(
    config.logLevel,
    () =>
      dataSource.query('select 1').then(
        () => true,
        () => false,
      ),
    journal,
  )
  if (definition.takesFiles) boundBodies(app)
  const halts: (() => Promise<void>)[] = []
  const close = async () => {
    try {
      await app.close()
      await Promise.all(halts.map((halt) => halt()))
    } finally {
      await dataSource.destroy()
    }
  }
  try {
    const personnes = await StoredAliasBook.load(dataSource)
    const appariement = new AppariementClient(
      config.appariementUrl,
      makeTokenSource(config.acces, APPARIEMENT_AUDIENCE),
    )
    const rooms: Rooms = {
      dataSource,
      config,
      appariement,
      personnes,
      bearerFor: (audience) => makeBearerVerifier(config.acces.issuer, audience, config.acces.reach),
    }
    const scope = { dataSource, personnes, departement: config.departement, appariement }
    await app.register(async (graphApp) => graphqlRoute(graphApp, { definition, config, graph, dataSource, scope }))
    if (definition.routes) await app.register(async (routesApp) => definition.routes?.(routesApp, rooms))

    const url = await listen(app, config)
    const onFault = (suite: string) => (error: unknown) => app.log.warn(loggable(error), suite)
    const { onEvenement } = definition
    halts.push(
      followAppariement({
        dataSource,
        client: appariement,
        personnes,
        onEvenement,
        onFault: onFault('flux appariement interrompu'),
      }),
      deliverQueue(evenementsQueue, {
        dataSource,
        url: config.espacePartageUrl,
        token: makeTokenSource(config.acces, EVENEMENTS_AUDIENCE),
        onFault: onFault('envoi des évènements interrompu'),
      }),
    )
    if (definition.contributions)
      halts.push(
        noteContributions({
          dataSource,
          contributions: definition.contributions,
          onFault: onFault('relevé des contributions interrompu'),
        }),
        deliverQueue(
          contributionsQueue((refus) => app.log.warn({ refus }, 'contributions refusées')),
          {
            dataSource,
            url: config.espacePartageUrl,
            token: makeTokenSource(config.acces, CONTRIBUTIONS_AUDIENCE),
            onFault: onFault('envoi des contributions interrompu'),
          },
        ),
      )
    if (definition.background) halts.push(await definition.background(rooms))
    let stopping: Promise<void> | undefined
    return { url, stop: () => (stopping ??= close()) }
  } catch (error) {
    await close()
    throw error
  }
}
