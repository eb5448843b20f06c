import { type BearerVerifier, type Caller, erreurs as erreursDuService } from '@traitdunion/service'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import { phraseDe, type Refus, statuts } from './errors.js'
import { ESPACE_PARTAGE } from './evenements/evenement.store.js'

declare module 'fastify' {
  interface FastifyRequest {
    appelant: Caller
  }
}

export const refuse = (reply: FastifyReply, code: Refus, champs?: readonly string[]) =>
  reply.code(statuts[code]).send({ code, message: phraseDe(code), ...(champs && { champs }) })

/** A value, or the refusal with its sentence. */
export const answer = <T extends object>(reply: FastifyReply, outcome: T | Refus) =>
  typeof outcome === 'string' ? refuse(reply, outcome) : reply.send(outcome)

/** Nobody passes without a token of `acces` for this service. */
export const requireBearer = (app: FastifyInstance, verify: BearerVerifier): void => {
  app.decorateRequest('appelant', null as unknown as Caller)
  app.addHook('onRequest', async (request, reply) => {
    const caller = await verify(request.headers.authorization)
    if (typeof caller !== 'string') {
      request.appelant = caller
      return
    }
    const { cause, action } = erreursDuService[caller]
    return reply
      .code(401)
      .header('www-authenticate', 'Bearer')
      .send({ code: caller, message: `${cause} ${action}` })
  })
}

/** Decisions of stewards come through espace-partage, which knows who they are. */
export const forSteward: RouteShorthandOptions = {
  onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.appelant.partenaire !== ESPACE_PARTAGE) return refuse(reply, 'ACTION_INTERDITE')
  },
}
