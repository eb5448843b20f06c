import { holdsNir } from '@traitdunion/subgraph'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answer, refuse } from '../guard.js'
import type { Rooms } from '../rooms.js'
import { confirmLot, rejectLot } from './close-lot.js'
import { openLot } from './lot.store.js'
import { envoi, hasForbiddenKey, lotParam, ouverture } from './lots.input.js'
import { stageRecords } from './stage-records.js'

/** A source stages, confirms, rejects its own lots. */
export const lotsRoute = (app: FastifyInstance, { dataSource, act, lire, config }: Rooms): void => {
  const forSource = {
    onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
      if (!config.sources.includes(request.appelant.partenaire)) return refuse(reply, 'ACTION_INTERDITE')
    },
  }
  app.post('/lots', forSource, async (request, reply) => {
    const { reference } = lire(ouverture, request.body)
    if (holdsNir(reference)) return refuse(reply, 'CLE_INTERDITE')
    return openLot(dataSource, { source: request.appelant.partenaire, reference })
  })
  app.post('/lots/:lot/enregistrements', forSource, async (request, reply) => {
    const { lot } = lire(lotParam, request.params)
    const { enregistrements } = lire(envoi, request.body)
    if (hasForbiddenKey(enregistrements)) return refuse(reply, 'CLE_INTERDITE')
    const source = request.appelant.partenaire
    return answer(
      reply,
      await dataSource.transaction((manager) =>
        stageRecords(manager, { lot, source, enregistrements }, config.clesNir),
      ),
    )
  })
  app.post('/lots/:lot/confirmer', forSource, async (request, reply) => {
    const { lot } = lire(lotParam, request.params)
    const source = request.appelant.partenaire
    return answer(reply, await act((manager) => confirmLot(manager, { lot, source }, config.sources)))
  })
  app.post('/lots/:lot/rejeter', forSource, async (request, reply) => {
    const { lot } = lire(lotParam, request.params)
    const source = request.appelant.partenaire
    return answer(reply, await dataSource.transaction((manager) => rejectLot(manager, { lot, source })))
  })
}
