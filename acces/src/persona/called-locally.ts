import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLoopback } from '../web/loopback.js'

/** A page elsewhere may make its own name point to 127.0.0.1: the name that was called must be a local one too. */
export const calledLocally = async (request: FastifyRequest, reply: FastifyReply) => {
  if (!isLoopback(request.hostname)) return reply.callNotFound()
}
