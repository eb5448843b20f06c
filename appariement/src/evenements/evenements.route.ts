import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { acknowledge } from '../retraits/retrait.store.js'
import type { Rooms } from '../rooms.js'
import { evenementsAfter } from './evenement.store.js'

/** Another process of the service may have written: one looks again at least so often. */
const LOOK_AGAIN_MS = 1000

const querystring = z.object({
  apres: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  attendre: z.coerce.number().int().min(0).max(60).default(0),
})

/** The ordered feed: answers at once when there is news, else waits for it. */
export const evenementsRoute = (app: FastifyInstance, { dataSource, nouvelles, lire }: Rooms): void => {
  app.get('/evenements', async (request, reply) => {
    const { apres, attendre } = lire(querystring, request.query)
    await acknowledge(dataSource.manager, request.appelant.partenaire, apres)
    const until = Date.now() + attendre * 1000
    const gone = () => request.raw.socket.destroyed || nouvelles.isClosed
    for (;;) {
      const next = nouvelles.attendre(Math.max(0, Math.min(LOOK_AGAIN_MS, until - Date.now())))
      const evenements = await evenementsAfter(dataSource, apres, request.appelant.partenaire)
      if (evenements.length > 0 || Date.now() >= until || gone()) {
        next.cancel()
        return reply.send({ evenements })
      }
      await next.woken
      // No look for nobody, nor during a stop, which waits for this answer.
      if (gone()) return reply.send({ evenements: [] })
    }
  })
}
