import { phrasesJeton } from '@traitdunion/import'
import { EVENEMENTS_AUDIENCE, type Rooms } from '@traitdunion/subgraph'
import { z } from 'zod'
import type { App } from '../app.js'
import { sourceOf } from '../appelant/appelant.rules.js'
import { phraseOf } from '../errors.js'
import { EvenementStore } from './evenement.store.js'

const evenement = z.object({
  id: z.uuid(),
  personneId: z.uuid(),
  nature: z.string().regex(/^[A-Z][A-Z0-9_]{1,79}$/),
  survenuLe: z.iso.datetime({ offset: true }).transform((instant) => new Date(instant)),
  objetType: z.string().regex(/^[A-Z][A-Za-z0-9]{1,79}$/),
  objetId: z.uuid(),
})

const corps = z.object({ evenements: z.array(evenement).max(500) })

/** `POST /evenements`: events of the partner of the token, at least once each, known by their id. */
export const evenementRoute = (app: App, { dataSource, bearerFor }: Rooms): void => {
  const verify = bearerFor(EVENEMENTS_AUDIENCE)

  app.post('/evenements', async (request, reply) => {
    const caller = await verify(request.headers.authorization)
    if (typeof caller === 'string') return reply.code(401).send({ code: caller, message: phrasesJeton[caller] })
    const source = sourceOf(caller.partenaire)
    if (!source) return reply.code(403).send({ code: 'SOURCE_INCONNUE', message: phraseOf('SOURCE_INCONNUE') })
    const read = corps.safeParse(request.body)
    if (!read.success)
      return reply.code(400).send({
        code: 'EVENEMENTS_INVALIDES',
        message: phraseOf('EVENEMENTS_INVALIDES'),
        champ: read.error.issues[0]?.path.join('.') ?? '',
      })
    await dataSource.transaction((manager) => EvenementStore.receive(manager, source, read.data.evenements))
    return { recus: read.data.evenements.length }
  })
}
