import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AccesConfig } from '../config.js'
import { type CodeErreur, oauthDescription } from '../errors.js'
import type { InteractionResults, ProviderInstance } from '../provider/library.js'
import { explorerOrigins } from '../web/origins.js'
import { errorPage, pageHeaders } from '../web/page.js'
import { calledLocally } from './called-locally.js'
import type { Persona } from './persona.js'
import { personaPage } from './persona.page.js'

interface SignIn {
  Params: { uid: string }
  Body: URLSearchParams | undefined
}

/** The page on which an agent says who they are. ProConnect takes its place when it is brokered. */
export function signInRoutes(config: AccesConfig, provider: ProviderInstance) {
  return async (app: FastifyInstance) => {
    const { personas } = config
    if (!personas) {
      app.get('/auth', async (_request, reply) => refuse(reply, 403, 'CONNEXION_AGENT_INDISPONIBLE'))
      return
    }
    app.addHook('onRequest', calledLocally)
    const headers = pageHeaders(explorerOrigins(config))
    const find = (id: string | null) => personas.find((persona) => persona.id === id)

    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 4096 },
      (_, body, done) => done(null, new URLSearchParams(String(body))),
    )

    const leave = async ({ raw }: FastifyRequest<SignIn>, reply: FastifyReply, result: InteractionResults) =>
      reply.redirect(await provider.interactionResult(raw, reply.raw, result), 303)
    const signIn = (request: FastifyRequest<SignIn>, reply: FastifyReply, { id, acr, amr }: Persona) =>
      leave(request, reply, { login: { accountId: id, acr, amr, remember: false } })
    const choose = (request: FastifyRequest<SignIn>, reply: FastifyReply, refused?: CodeErreur) =>
      reply.headers(headers).send(personaPage(`/connexion/${request.params.uid}`, personas, refused))

    app.get<SignIn>('/connexion/:uid', async (request, reply) => {
      const interaction = await pending(provider, request, reply)
      if (!interaction) return refuse(reply, 400, 'CONNEXION_EXPIREE')
      const hint = interaction.params['login_hint']
      if (typeof hint !== 'string') return choose(request, reply)
      const persona = find(hint)
      return persona ? signIn(request, reply, persona) : choose(request, reply, 'PERSONA_INCONNUE')
    })

    app.post<SignIn>('/connexion/:uid', async (request, reply) => {
      if (!(await pending(provider, request, reply))) return refuse(reply, 400, 'CONNEXION_EXPIREE')
      const { body } = request
      if (body?.has('annuler')) {
        const error_description = oauthDescription('CONNEXION_ANNULEE')
        return leave(request, reply, { error: 'access_denied', error_description })
      }
      const persona = find(body?.get('persona') ?? null)
      return persona ? signIn(request, reply, persona) : choose(request, reply.code(422), 'PERSONA_INCONNUE')
    })
  }
}

const refuse = (reply: FastifyReply, status: number, code: CodeErreur) =>
  reply.code(status).headers(pageHeaders()).send(errorPage(code))

/** The sign-in that this browser began, if it is the one of this address. */
async function pending(provider: ProviderInstance, request: FastifyRequest<SignIn>, reply: FastifyReply) {
  try {
    const interaction = await provider.interactionDetails(request.raw, reply.raw)
    return interaction.uid === request.params.uid ? interaction : undefined
  } catch (error) {
    if (error instanceof Error && error.name === 'SessionNotFound') return undefined
    throw error
  }
}
