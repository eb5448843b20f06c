import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { closeConnections } from './connections.js'
import { answerFaults } from './fault-answer.js'
import { finishRequests } from './finish-requests.js'
import { answerHealth } from './health.js'
import { answerUnknownRoutes } from './unknown-routes.js'

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
    // So a logger of its own for each of them would never be used.
    childLoggerFactory: (logger) => logger,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
  })
  answerFaults(app)
  answerUnknownRoutes(app)
  closeConnections(app)
  finishRequests(app)
  answerHealth(app, isReady)
  return app
}
