import { listen, makeApp, makeBearerVerifier, type RunningService } from '@traitdunion/service'
import { APPARIEMENT_AUDIENCE, openDatabase } from '@traitdunion/subgraph'
import type { FastifyInstance } from 'fastify'
import type { DataSource } from 'typeorm'
import { z } from 'zod'
import { makeAct } from './act.js'
import { casRoute } from './cas/cas.route.js'
import type { AppariementConfig } from './config.js'
import { evenementsRoute } from './evenements/evenements.route.js'
import { Nouvelles } from './evenements/nouvelles.js'
import { fusionsRoute } from './fusions/fusions.route.js'
import { refuse, requireBearer } from './guard.js'
import { lotsRoute } from './lots/lots.route.js'
import { Appariement1764100000000 } from './migrations/1764100000000-appariement.js'
import { Retraits1764200000000 } from './migrations/1764200000000-retraits.js'
import { ClesDuJour1764300000000 } from './migrations/1764300000000-cles-du-jour.js'
import { Renvois1764400000000 } from './migrations/1764400000000-renvois.js'
import { personnesRoute } from './personnes/personnes.route.js'
import { retraitsRoute } from './retraits/retraits.route.js'
import type { Rooms } from './rooms.js'
import { scissionsRoute } from './scissions/scissions.route.js'

const ROUTES = [lotsRoute, evenementsRoute, casRoute, fusionsRoute, scissionsRoute, personnesRoute, retraitsRoute]

/** Connects and brings the schema up to date. */
export const openAppariementDatabase = (url: string): Promise<DataSource> =>
  openDatabase(url, {
    migrations: [Appariement1764100000000, Retraits1764200000000, ClesDuJour1764300000000, Renvois1764400000000],
  })

/** Names the faulty fields, never what they held. */
const champsDe = ({ issues }: z.ZodError): string[] => [
  ...new Set(issues.slice(0, 20).map(({ path }) => path.join('.') || 'corps')),
]

/** What the schemas of this room refuse is said here; any other fault, as in every service of the hub. */
const answerFaults = (app: FastifyInstance): void => {
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof z.ZodError) return refuse(reply, 'DEMANDE_INVALIDE', champsDe(error))
    throw error
  })
}

/** Configuration → the running matching service. */
export const startAppariement = async (config: AppariementConfig): Promise<RunningService> => {
  const dataSource = await openAppariementDatabase(config.databaseUrl)
  const nouvelles = new Nouvelles()
  const app = makeApp(config.logLevel, () =>
    dataSource.query('select 1').then(
      () => true,
      () => false,
    ),
  )
  try {
    const rooms: Rooms = {
      dataSource,
      config,
      nouvelles,
      act: makeAct(dataSource, nouvelles),
      lire: (schema, value) => schema.parse(value),
    }
    app.addHook('preClose', async () => nouvelles.close())
    await app.register(async (guarded) => {
      answerFaults(guarded)
      requireBearer(guarded, makeBearerVerifier(config.accesIssuer, APPARIEMENT_AUDIENCE, config.accesReach))
      for (const route of ROUTES) route(guarded, rooms)
    })
    const url = await listen(app, config)
    let stopping: Promise<void> | undefined
    const stop = async () => {
      await app.close()
      await dataSource.destroy()
    }
    return { url, stop: () => (stopping ??= stop()) }
  } catch (error) {
    await app.close()
    await dataSource.destroy()
    throw error
  }
}
