import type { FastifyInstance, FastifyRequest } from 'fastify'

/**
 * Ends the stop of a service only once every request that had begun is answered, to whoever hung up too: Node forgets a
 * request with its connection, but its handler still runs, and would find the database closed under it.
 */
export const finishRequests = (app: FastifyInstance): void => {
  const running = new Set<FastifyRequest>()
  let onLast = () => {}

  app.addHook('onRequest', (request, _reply, done) => {
    running.add(request)
    done()
  })
  app.addHook('onSend', (request, _reply, payload, done) => {
    running.delete(request)
    if (running.size === 0) onLast()
    done(null, payload)
  })
  // After `preClose`, in which a room lets go of those whom it keeps waiting.
  app.addHook('onClose', async () => {
    if (running.size === 0) return
    await new Promise<void>((resolve) => {
      onLast = resolve
    })
  })
}
