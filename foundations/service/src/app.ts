import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { closeConnections } from './connections.js'
import { answerFaults } from './fault-answer.js'
import { finishRequests } from './finish-requests.js'
import { StartFault } from './start-fault.js'

export interface RunningService {
  /** `http://host:port`, without a path. */
  readonly url: string
  /** Answers what has begun, then closes everything. Safe to call twice. */
  readonly stop: () => Promise<void>
}

/** Where log lines go. */
export interface Journal {
  readonly write: (line: string) => unknown
}

const BODY_LIMIT = 2 * 1024 * 1024
/** To receive a request whole: one that never ends must not hold back the stop of the service. */
const REQUEST_TIMEOUT_MS = 60_000
/** Whoever asks for readiness wants to know now: a database that is silent is one that is not there. */
const READY_WITHIN_MS = 3000

/** Whether it says yes in time; a probe that fails says no. */
const saysYes = async (isReady: () => Promise<boolean>): Promise<boolean> => {
  let late: NodeJS.Timeout | undefined
  const timeout = new Promise<boolean>((resolve) => {
    late = setTimeout(() => resolve(false), READY_WITHIN_MS)
  })
  try {
    return await Promise.race([isReady(), timeout])
  } catch {
    return false
  } finally {
    clearTimeout(late)
  }
}

/**
 * Fastify as every service of the hub runs it: logs without request contents, health and readiness, bounded bodies,
 * faults without values.
 * @param journal where log lines go: the standard output
 * @example `const app = makeApp('info', () => dataSource.query('select 1').then(() => true, () => false))`
 */
export const makeApp = (
  logLevel: string,
  isReady: () => Promise<boolean>,
  journal: Journal = process.stdout,
): FastifyInstance => {
  const app = Fastify({
    logger: { level: logLevel, base: undefined, stream: journal },
    // Addresses and bodies may hold personal values: the requests themselves are not logged.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
  })
  answerFaults(app)
  closeConnections(app)
  finishRequests(app)
  app.get('/sante', async () => ({ etat: 'vivant' }))
  app.get('/pret', async (_request, reply) =>
    (await saysYes(isReady)) ? { etat: 'pret' } : reply.code(503).send({ etat: 'indisponible' }),
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
