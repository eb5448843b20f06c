import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { answer, forSteward } from '../guard.js'
import type { Rooms } from '../rooms.js'
import { decisionShape, idParam, uuid } from '../steward.input.js'
import { mergePersonnes, undoFusion } from './merge-personnes.js'

const fusionDemandee = z.object({ ...decisionShape, ancien: uuid, conserve: uuid })

export const fusionsRoute = (app: FastifyInstance, { act, lire, config }: Rooms): void => {
  app.post('/fusions', forSteward, async (request, reply) => {
    const demande = lire(fusionDemandee, request.body)
    return answer(reply, await act((manager) => mergePersonnes(manager, demande, config.sources)))
  })
  app.post('/fusions/:id/annuler', forSteward, async (request, reply) => {
    const { id } = lire(idParam, request.params)
    const decision = lire(z.object(decisionShape), request.body)
    return answer(reply, await act((manager) => undoFusion(manager, id, decision, config.sources)))
  })
}
