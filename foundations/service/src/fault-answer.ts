import type { FastifyInstance } from 'fastify'
import { erreurs } from './errors.js'
import { loggable } from './loggable.js'
import { Unavailable } from './unavailable.js'

interface Fault {
  readonly statusCode?: number
}

const codeOf = (status: number): keyof typeof erreurs => {
  if (status === 413) return 'CORPS_TROP_GRAND'
  return status >= 400 && status < 500 ? 'DEMANDE_ILLISIBLE' : 'ERREUR_INTERNE'
}

/**
 * Messages of parsers, of the database and of the framework quote what they were given: only listed sentences leave,
 * and only codes and frames are logged. A room that has sentences of its own sets its own handler over this one.
 */
export const answerFaults = (app: FastifyInstance): void => {
  app.setErrorHandler((error: Fault, _request, reply) => {
    if (error instanceof Unavailable) {
      app.log.warn(loggable(error), 'service indisponible')
      return reply.code(503).send({ code: error.code })
    }
    const status = error.statusCode ?? 500
    const code = codeOf(status)
    if (code === 'ERREUR_INTERNE') app.log.error(loggable(error), 'erreur interne')
    const { cause, action } = erreurs[code]
    return reply.code(code === 'ERREUR_INTERNE' ? 500 : status).send({ code, message: `${cause} ${action}` })
  })
}
