import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * Lets go of connections when the service stops. Node waits for those on which nothing was ever asked (a pool opens them
 * ahead), and for those that have just answered, as long as they may live: a minute and more, for nothing.
 */
export const closeConnections = (app: FastifyInstance): void => {
  const open = new Set<Socket>()
  const busy = new Set<Socket>()
  let stopping = false

  app.server.on('connection', (socket: Socket) => {
    if (stopping) return socket.destroy()
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  app.server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    busy.add(socket)
    response.once('close', () => busy.delete(socket))
  })
  app.addHook('preClose', async () => {
    stopping = true
    for (const socket of open) if (!busy.has(socket)) socket.destroy()
  })
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (stopping) reply.header('connection', 'close')
    done(null, payload)
  })
}
