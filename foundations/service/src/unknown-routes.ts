import type { FastifyInstance } from 'fastify'
import { erreurs } from './errors.js'

/** The framework's own answer and log line repeat the address, which may hold a personal value. */
export const answerUnknownRoutes = (app: FastifyInstance): void => {
  const { cause, action } = erreurs.ROUTE_INCONNUE
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ code: 'ROUTE_INCONNUE', message: `${cause} ${action}` }),
  )
}
