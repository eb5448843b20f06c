import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route takes a whole file, and bounds the silence of the sender itself. */
    readonly takesFile?: boolean
  }
}

/**
 * Bounds the time in which a body is received, route by route, in place of the server's own limit, which knows no
 * route: where one of them takes files, that limit would have to go for all.
 */
export const boundBodies = (app: FastifyInstance, withinMs = app.server.requestTimeout): void => {
  app.server.requestTimeout = 0
  app.addHook('onRequest', async ({ raw, routeOptions }, reply) => {
    if (routeOptions.config?.takesFile) return
    const timer = setTimeout(() => {
      if (!raw.complete) raw.socket.destroy()
    }, withinMs)
    reply.raw.once('close', () => clearTimeout(timer))
  })
}
