import { loggable } from '@traitdunion/service'
import type { Rooms } from '@traitdunion/subgraph'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type CodeImport, phraseOf } from './errors.js'
import type { FileFormat } from './format.js'
import { type Rapport, refusal } from './rapport.js'
import { runImport } from './run-import.js'
import { SuiviStore } from './suivi.store.js'

/** Audience of the tokens with which a partner sends its files. */
export const importAudience = (partenaire: string): string => `urn:traitdunion:import:${partenaire}`

/** An option that is said or not. */
export const oui = z
  .enum(['oui', 'non'])
  .default('non')
  .transform((answer) => answer === 'oui')

const optionsCommunes = z.object({
  // PostgreSQL text holds no NUL.
  nom: z
    .string()
    .max(200)
    .refine((nom) => !nom.includes('\0'))
    .default('sans nom'),
  tolerer: z.coerce.number().int().min(0).max(1_000_000).default(0),
  aBlanc: oui,
})

const page = z.object({ apres: z.coerce.number().int().min(0).default(0) })

const STATUS: Readonly<Record<string, number>> = { IMPORT_EN_COURS: 409, ERREUR_INTERNE: 500 }

/** A file that is refused because somebody else does not answer is right, and may be sent again as it is. */
const statusOf = ({ etat, code = '' }: Rapport) => {
  if (etat !== 'REJETE') return 200
  return STATUS[code] ?? (code.endsWith('_INDISPONIBLE') ? 503 : 422)
}

/** Sentences of the token's faults, which the verifier gives as codes. */
export const phrasesJeton = {
  JETON_ABSENT:
    'La route demande un jeton d’accès délivré par `acces`, pour l’audience des imports du partenaire de ce sous-graphe.',
  JETON_INVALIDE: 'Le jeton est expiré, destiné à une autre audience, ou n’a pas été signé par `acces`.',
}

/** What was not read would be taken for the next request, which waits behind it for ever. */
const leaveUnread = async ({ raw }: FastifyRequest, reply: FastifyReply) => {
  if (!raw.readableEnded) reply.header('connection', 'close')
}

const refuse = (reply: FastifyReply, status: number, code: CodeImport) => reply.code(status).send(refusal(code))

interface Taken {
  /** Whose files these are: `caf`. */
  readonly partenaire: string
  readonly formats: readonly FileFormat[]
}

/**
 * `POST /imports/<format>` takes a file as a stream; `GET /imports…` tells what became of the files. To be registered
 * in a scope of its own: it takes bodies as they come.
 * @example `routes: importRoutes({ partenaire: 'caf', formats: [fluxCnaf] })`
 */
export const importRoutes =
  ({ partenaire, formats }: Taken) =>
  (app: FastifyInstance, rooms: Rooms): void => {
    const verify = rooms.bearerFor(importAudience(partenaire))
    const suivi = new SuiviStore(rooms.dataSource)
    const onFault = (error: unknown) => app.log.error(loggable(error), 'import interrompu')

    // The raw stream goes to the reader as it comes: no limit, no copy, and the sender waits when we do.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))

    const callerOf = async (request: FastifyRequest, reply: FastifyReply): Promise<string | null> => {
      const caller = await verify(request.headers.authorization)
      if (typeof caller === 'string') {
        reply.code(401).send({ etat: 'REJETE', code: caller, message: phrasesJeton[caller] })
        return null
      }
      if (caller.partenaire === partenaire) return caller.clientId
      refuse(reply, 403, 'ACTION_INTERDITE')
      return null
    }

    app.post<{ Params: { format: string } }>(
      '/imports/:format',
      { config: { takesFile: true }, onSend: leaveUnread },
      async (request, reply) => {
        const application = await callerOf(request, reply)
        if (application === null) return reply
        const format = formats.find(({ nom }) => nom === request.params.format)
        if (!format) return refuse(reply, 404, 'FORMAT_INCONNU')
        if (request.headers['content-type'] !== 'application/octet-stream')
          return refuse(reply, 415, 'TYPE_CONTENU_REFUSE')
        const options = optionsCommunes.safeParse(request.query)
        const propres = format.options?.safeParse(request.query)
        if (!options.success || propres?.success === false) return refuse(reply, 400, 'DEMANDE_IMPORT_INVALIDE')
        const octets = request.body as AsyncIterable<Uint8Array>
        const [common, optionsPropres] = [options.data, propres?.data]
        const rapport = await runImport(rooms, {
          octets,
          format,
          options: common,
          optionsPropres,
          application,
          onFault,
        })
        return reply.code(statusOf(rapport)).send(rapport)
      },
    )

    app.get('/imports', async (request, reply) => {
      if ((await callerOf(request, reply)) === null) return reply
      return { imports: await suivi.list() }
    })

    app.get<{ Params: { id: string } }>('/imports/:id', async (request, reply) => {
      if ((await callerOf(request, reply)) === null) return reply
      const found = await suivi.find(request.params.id)
      return found ?? reply.code(404).send({ code: 'IMPORT_INCONNU', message: phraseOf('IMPORT_INCONNU') })
    })

    app.get<{ Params: { id: string } }>('/imports/:id/quarantaine', async (request, reply) => {
      if ((await callerOf(request, reply)) === null) return reply
      const asked = page.safeParse(request.query)
      if (!asked.success) return refuse(reply, 400, 'DEMANDE_IMPORT_INVALIDE')
      const found = await suivi.find(request.params.id)
      if (!found) return reply.code(404).send({ code: 'IMPORT_INCONNU', message: phraseOf('IMPORT_INCONNU') })
      return { ecarts: await suivi.quarantaine(request.params.id, asked.data.apres) }
    })
  }
