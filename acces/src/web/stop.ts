import type { Server } from 'node:http'
import type { FastifyInstance } from 'fastify'

/** How long a request that has begun may still take. */
const GRACE_MS = 5_000

/** No new connection, what has begun is answered, then nothing is left. A second call waits for the first. */
export function stopGracefully(server: Server, app: FastifyInstance, state: { stopping: boolean }) {
  let stopped: Promise<void> | undefined
  // A connection that was busy when the stop came is idle once it is answered, and would be kept alive for seconds.
  server.on('request', (_request, response) =>
    response.once('close', () => {
      if (state.stopping) setImmediate(() => server.closeIdleConnections())
    }),
  )
  const stop = async () => {
    state.stopping = true
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    const deadline = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    await closed
    clearTimeout(deadline)
    await app.close()
    app.log.info('acces arrêté')
  }
  return () => {
    stopped ??= stop()
    return stopped
  }
}
