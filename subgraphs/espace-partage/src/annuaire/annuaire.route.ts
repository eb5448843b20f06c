import { phrasesJeton } from '@traitdunion/import'
import { CONTRIBUTIONS_AUDIENCE, type Rooms } from '@traitdunion/subgraph'
import { z } from 'zod'
import type { App } from '../app.js'
import { sourceOf } from '../appelant/appelant.rules.js'
import { phraseOf } from '../errors.js'
import { findByCourriels } from './annuaire.store.js'

/** One body asks for at most this many addresses. */
const COURRIELS_MAX = 500

const demande = z.object({ courriels: z.array(z.string().max(200).toLowerCase()).max(COURRIELS_MAX) })

/**
 * `POST /annuaire`: the keys of the professionals whom a partner's file names by their address. Partners' own files know
 * addresses; the graph knows keys. What is not found is not told.
 */
export const annuaireRoute = (app: App, { dataSource, bearerFor }: Rooms): void => {
  const verify = bearerFor(CONTRIBUTIONS_AUDIENCE)

  app.post('/annuaire', async (request, reply) => {
    const caller = await verify(request.headers.authorization)
    if (typeof caller === 'string') return reply.code(401).send({ code: caller, message: phrasesJeton[caller] })
    if (!sourceOf(caller.partenaire))
      return reply.code(403).send({ code: 'SOURCE_INCONNUE', message: phraseOf('SOURCE_INCONNUE') })
    const asked = demande.safeParse(request.body)
    if (!asked.success)
      return reply.code(400).send({ code: 'ANNUAIRE_DEMANDE_INVALIDE', message: phraseOf('ANNUAIRE_DEMANDE_INVALIDE') })
    return { professionnels: await findByCourriels(dataSource, asked.data.courriels) }
  })
}
