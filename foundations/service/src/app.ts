import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { StartFault } from './start-fault.js'

export interface RunningService {
  /** `http://host:port`, without a path. */
  readonly url: string
  /** Answers what has begun, then closes everything. Safe to call twice. */
  readonly stop: () => Promise<void>
}

const BODY_LIMIT = 2 * 1024 * 1024

/** Fastify as every service of the hub runs it: logs without request contents, health and readiness, bounded bodies. */
export const makeApp = (logLevel: string, isReady: () => Promise<boolean>): FastifyInstance => {
  const app = Fastify({
    logger: { level: logLevel, base: undefined },
    // Addresses and bodies may hold personal values: the requests themselves are not logged.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
  })
  app.get('/sante', async () => ({ etat: 'vivant' }))
  app.get('/pret', async (_request, reply) =>
    (await isReady()) ? { etat: 'pret' } : reply.code(503).send({ etat: 'indisponible' }),
  )
  return app
}

/**
 * Listens and says where.
 * @throws StartFault `PORT_OCCUPE`
 */
export const listen = async (app: FastifyInstance, { host, port }: { host: string; port: number }): Promise<string> => {
  try {
    return await app.listen({ host, port })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new StartFault(
      'PORT_OCCUPE',
      `Le port ${port} est déjà pris. Arrêtez le programme qui l'occupe ou choisissez un autre port.`,
    )
  }
}
