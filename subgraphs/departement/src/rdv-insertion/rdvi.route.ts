import { type Ecart, erreursJson, type Rejet } from '@traitdunion/formats'
import type { Rooms } from '@traitdunion/subgraph'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { erreursRendezVous } from '../rendez-vous/rendez-vous.errors.js'
import type { Envoi } from './envoi.js'
import type { Sources } from './envois.format.js'
import { type LectureEnvoi, readEnvois } from './envois.lecture.js'
import { erreursRdvi } from './rdvi.errors.js'
import { receiveEnvoi } from './receive-envoi.js'
import { isSigned, signedBytes } from './signature.js'

/** Far beyond what one appointment holds. */
const BODY_LIMIT = 1024 * 1024

const erreurs = { ...erreursJson, ...erreursRendezVous, ...erreursRdvi }
type Code = keyof typeof erreurs

interface Lu {
  readonly envois: readonly Envoi[]
  readonly faute: Ecart | Rejet | undefined
  /** More than one thing was said. */
  readonly isMultiple: boolean
}

/** The body of a delivery, whole in memory: it is bounded. */
const readBody = async (corps: Buffer, departement: string): Promise<Lu> => {
  const lus: LectureEnvoi[] = []
  for await (const lu of readEnvois(once(signedBytes(corps)), { departement, now: new Date() })) lus.push(lu)
  const envois = lus.flatMap((lu) => (lu.kind === 'enregistrement' ? [lu.enregistrement] : []))
  const faute = lus.find((lu) => lu.kind === 'ecart' || lu.kind === 'rejet')
  return { envois, faute, isMultiple: envois.length > 1 }
}

async function* once(octets: Uint8Array) {
  yield octets
}

const STATUTS = { pris: 'PRIS', inchange: 'INCHANGE' } as const

interface Taken {
  readonly sources: Sources
  /** Any of them signs; several while one replaces another, none when rdv-insertion is not plugged in. */
  readonly secrets: readonly string[]
}

/**
 * `POST /rdv-insertion`: what rdv-insertion tells when it happens. No token of `acces`: the signature of the body is the
 * authentication. To be registered in a scope of its own: it takes bodies as they come.
 */
export const rdviRoute = (app: FastifyInstance, rooms: Rooms, { sources, secrets }: Taken): void => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, corps, parsed) => parsed(null, corps))

  const refuse = (reply: FastifyReply, status: number, code: Code, faute: Partial<Ecart | Rejet> = {}) => {
    app.log.warn({ code }, 'envoi de rdv-insertion refusé')
    const { cause, action } = erreurs[code]
    const { champ } = faute
    return reply.code(status).send({ etat: 'REJETE', code, message: `${faute.message ?? cause} ${action}`, champ })
  }

  app.post('/rdv-insertion', { bodyLimit: BODY_LIMIT }, async ({ headers, body }, reply) => {
    if (secrets.length === 0) return refuse(reply, 404, 'RDVI_NON_REGLE')
    const corps = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
    if (!isSigned(corps, headers['x-rdvi-signature'], secrets)) return refuse(reply, 401, 'RDVI_SIGNATURE_INVALIDE')
    const { envois, faute, isMultiple } = await readBody(corps, sources.departement)
    if (faute?.kind === 'rejet') return refuse(reply, 400, faute.code as Code, faute)
    if (faute) return refuse(reply, 422, faute.motif as Code, faute)
    if (isMultiple) return refuse(reply, 422, 'RDVI_ENVOI_MULTIPLE')
    const [envoi] = envois
    // Other models, and what rdv-insertion only forgets: heard, so that they are not sent again.
    if (!envoi) return { etat: 'NON_PRIS' }
    const received = await receiveEnvoi(rooms, sources, envoi)
    return received === 'indisponible' ? refuse(reply, 503, 'RDVI_INDISPONIBLE') : { etat: STATUTS[received] }
  })
}
