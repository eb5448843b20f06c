import type { ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Gone } from '../pipeline/context.js'
import type { Door } from './door.js'
import { type HttpAnswer, notAllowed } from './http-answer.js'

/** Whoever asked has gone when the connection closes before the answer is written. */
const goneBefore = (response: ServerResponse): Gone => {
  /** Each fetch hears of it by one listener of all. */
  const hearing = new Set<() => void>()
  const listen = () =>
    response.once('close', () => {
      for (const hear of hearing) hear()
    })
  let listens = false
  return {
    get aborted() {
      return response.closed && !response.writableFinished
    },
    addEventListener: (_abort, hear) => {
      if (!listens) listen()
      listens = true
      hearing.add(hear)
    },
    removeEventListener: (_abort, hear) => void hearing.delete(hear),
  }
}

const send = (reply: FastifyReply, { status, headers, text }: HttpAnswer) =>
  reply.code(status).headers(headers).send(text)

/**
 * `/graphql`: who asks is said by a header that no browser adds by itself. No cookie is read, so there is no ambient
 * authority to forge a request with; and of what a form can send, only an address is read, which cannot act.
 */
export const serveGraphql = (app: FastifyInstance, door: Door): void => {
  app.removeContentTypeParser('text/plain')
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    exposeHeadRoute: false,
    // Personal data, or a refusal that a token would lift: no cache on the way keeps either.
    onSend: (_request, reply, payload, done) => {
      reply.header('cache-control', 'no-store')
      done(null, payload)
    },
    handler: async (request, reply) => {
      const { authorization, finalite, accept } = request.headers
      const answer = await door.answer({
        credentials: { authorization, finalite: typeof finalite === 'string' ? finalite : undefined },
        accept,
        method: request.method,
        body: request.body,
        search: request.query,
        gone: goneBefore(reply.raw),
      })
      return send(reply, answer)
    },
  })
  app.route({
    url: '/graphql',
    method: ['DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'PUT'],
    handler: async (_request, reply) => send(reply, notAllowed()),
  })
}
