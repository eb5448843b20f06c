import type { FastifyInstance } from 'fastify'
import { answer, forSteward } from '../guard.js'
import { readHistorique } from '../historique.store.js'
import type { Rooms } from '../rooms.js'
import { idParam } from '../steward.input.js'
import { findCanonique, findNoms } from './personne.store.js'

/** Everything decided about a person, under any of its identifiers. */
export const personnesRoute = (app: FastifyInstance, { dataSource, lire }: Rooms): void => {
  app.get('/historique/:id', forSteward, async (request, reply) => {
    const { id } = lire(idParam, request.params)
    const { manager } = dataSource
    const canonique = await findCanonique(manager, id)
    if (!canonique) return answer(reply, 'PERSONNE_INCONNUE')
    const noms = await findNoms(manager, canonique)
    return reply.send({ personneId: canonique, noms, actes: await readHistorique(manager, noms) })
  })
}
