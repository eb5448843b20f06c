import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { answer, forSteward } from '../guard.js'
import type { Rooms } from '../rooms.js'
import { decisionShape, idParam, uuid } from '../steward.input.js'
import { type Cas, findCas, findManyCas, findPage } from './cas.store.js'
import { settleCas } from './settle-cas.js'
import { sideBySide, summaryOf } from './side-by-side.js'

/** A place in the list is the last case read: `<instant>_<id>`. */
const curseur = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[0-9a-f-]{36}$/)
  .transform((text) => ({ ouvertLe: text.slice(0, 24), id: text.slice(25) }))
  .pipe(z.object({ ouvertLe: z.iso.datetime(), id: uuid }))

const placeOf = ({ ouvertLe, id }: Cas): string => `${ouvertLe.toISOString()}_${id}`

const querystring = z.object({
  etat: z.enum(['OUVERT', 'TRANCHE', 'SANS_OBJET']).optional(),
  source: z.string().max(40).optional(),
  issue: z.enum(['PLUSIEURS', 'INCOHERENT']).optional(),
  modifieDepuis: z.iso.datetime({ offset: true }).optional(),
  ordre: z.enum(['CROISSANT', 'DECROISSANT']).default('CROISSANT'),
  apres: curseur.optional(),
  limite: z.coerce.number().int().min(1).max(100).default(20),
})

const ouverture = z.object({ ids: z.array(uuid).max(100) })

const commun = { ...decisionShape, versionAttendue: z.int().min(1) }
const choixDuCas = z.discriminatedUnion('decision', [
  z.object({ ...commun, decision: z.literal('RATTACHER'), personneId: uuid }),
  z.object({ ...commun, decision: z.literal('NOUVELLE_PERSONNE') }),
])

/** The queue of doubtful records. */
export const casRoute = (app: FastifyInstance, { dataSource, act, lire, config }: Rooms): void => {
  app.get('/cas', forSteward, async (request) => {
    const { limite, ...page } = lire(querystring, request.query)
    const found = await findPage(dataSource.manager, { ...page, limite: limite + 1 })
    const cas = found.slice(0, limite)
    const last = cas.at(-1)
    return { cas: cas.map(summaryOf), suite: found.length > limite && last ? placeOf(last) : null }
  })
  app.get('/cas/:id', forSteward, async (request, reply) => {
    const { id } = lire(idParam, request.params)
    const cas = await findCas(dataSource.manager, id)
    const [detail] = cas ? await sideBySide(dataSource.manager, [cas]) : []
    return answer(reply, detail ?? 'CAS_INCONNU')
  })
  // A page of the queue, opened at once. What is not known is not told.
  app.post('/cas/ouvrir', forSteward, async (request) => {
    const { ids } = lire(ouverture, request.body)
    return { cas: await sideBySide(dataSource.manager, await findManyCas(dataSource.manager, ids)) }
  })
  app.post('/cas/:id/trancher', forSteward, async (request, reply) => {
    const { id } = lire(idParam, request.params)
    const choix = lire(choixDuCas, request.body)
    return answer(reply, await act((manager) => settleCas(manager, id, choix, config.sources)))
  })
}
