import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { ESPACE_PARTAGE } from '../evenements/evenement.store.js'
import { answer, forSteward } from '../guard.js'
import type { Rooms } from '../rooms.js'
import { decisionShape, uuid } from '../steward.input.js'
import { findRetraits, NATURES } from './retrait.store.js'
import { withdrawPersonne } from './withdraw-personne.js'

const demandee = z.object({
  ...decisionShape,
  personneId: uuid,
  nature: z.enum(NATURES),
  sauf: z.iso.datetime({ offset: true }).optional(),
})

const page = z.object({ avant: uuid.optional(), nombre: z.coerce.number().int().min(1).max(101).default(100) })

/** Withdraws a person; tells which partners have done so, and which are awaited. */
export const retraitsRoute = (app: FastifyInstance, { dataSource, act, lire, config }: Rooms): void => {
  app.post('/retraits', forSteward, async (request, reply) => {
    const demande = lire(demandee, request.body)
    return answer(reply, await act((manager) => withdrawPersonne(manager, demande)))
  })
  app.get('/retraits', forSteward, async (request, reply) => {
    const { avant, nombre } = lire(page, request.query)
    const retraits = await findRetraits(dataSource.manager, { avant, limit: nombre })
    return reply.send({ retraits, partenaires: [ESPACE_PARTAGE, ...config.sources] })
  })
}
