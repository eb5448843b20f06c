import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { answer, forSteward } from '../guard.js'
import type { Rooms } from '../rooms.js'
import { cleShape, decisionShape, idParam, uuid } from '../steward.input.js'
import { splitPersonne, undoScission } from './split-personne.js'

const scissionDemandee = z.object({
  ...decisionShape,
  personneId: uuid,
  enregistrements: z
    .array(z.object({ source: cleShape, cle: cleShape }))
    .min(1)
    .max(200),
  vers: uuid.nullish(),
})

export const scissionsRoute = (app: FastifyInstance, { act, lire, config }: Rooms): void => {
  app.post('/scissions', forSteward, async (request, reply) => {
    const demande = lire(scissionDemandee, request.body)
    return answer(reply, await act((manager) => splitPersonne(manager, demande, config.sources)))
  })
  app.post('/scissions/:id/annuler', forSteward, async (request, reply) => {
    const { id } = lire(idParam, request.params)
    const decision = lire(z.object(decisionShape), request.body)
    return answer(reply, await act((manager) => undoScission(manager, id, decision, config.sources)))
  })
}
