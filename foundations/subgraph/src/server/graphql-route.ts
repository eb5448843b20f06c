import { makePassportVerifier, PASSPORT_HEADER, PORTEE_HEADER, verifyPortee } from '@traitdunion/passport'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { execute, type GraphQLError } from 'graphql'
import type { DataSource } from 'typeorm'
import { makeAct } from '../database/act.js'
import type { Graph } from '../graph/build-graph.js'
import type { SubgraphConfig } from './config.js'
import type { Context, Scope, SubgraphDefinition } from './definition.js'
import { makeDocuments, nulRefused } from './documents.js'
import { maskWith } from './mask.js'
import { holdsNul } from './nul.js'

interface Parts<L> {
  readonly definition: SubgraphDefinition<L>
  readonly config: SubgraphConfig
  readonly graph: Graph
  readonly dataSource: DataSource
  readonly scope: Omit<Scope, 'passport'>
}

interface GraphqlBody {
  readonly query?: unknown
  readonly variables?: unknown
  readonly operationName?: unknown
}

const refuse = (reply: FastifyReply, status: number, code: string) =>
  reply.code(status).send({ errors: [{ message: `Requête refusée (${code}).`, extensions: { code } }] })

const header = (request: FastifyRequest, name: string) => {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `POST /graphql`: answers whoever bears a passport and a portée of the gateway, and nobody else. */
export const graphqlRoute = <L>(app: FastifyInstance, parts: Parts<L>): void => {
  const { definition, config, graph, dataSource, scope } = parts
  const verifier = makePassportVerifier(config.passport.keys, config.passport.issuer)
  const documents = makeDocuments(graph.schema)
  const mask = maskWith((entry) => app.log.error(entry, 'erreur interne'))

  // The raw body is what the portée was computed on, so it is kept as received.
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

  app.post('/graphql', async (request, reply) => {
    const body = request.body
    if (!Buffer.isBuffer(body)) return refuse(reply, 400, 'CORPS_INVALIDE')
    const token = header(request, PASSPORT_HEADER)
    const passport = await verifier.verify(token)
    if (typeof passport === 'string') return refuse(reply, 401, passport)
    const bound = { key: config.porteeKey, subgraph: definition.nom, passport: token as string, body }
    const portee = verifyPortee(bound, header(request, PORTEE_HEADER), Date.now())
    if (typeof portee === 'string') return refuse(reply, portee === 'ECHEANCE_DEPASSEE' ? 504 : 401, portee)

    const { query, variables, operationName } = parseBody(body)
    if (typeof query !== 'string') return refuse(reply, 400, 'CORPS_INVALIDE')
    if (holdsNul(variables)) return reply.code(400).send({ errors: [nulRefused().toJSON()] })
    const read = documents(query)
    if (read.kind === 'invalid') return reply.code(400).send({ errors: read.errors.map((error) => error.toJSON()) })

    const requestScope: Scope = { ...scope, passport }
    const contextValue: Context<L> = {
      ...requestScope,
      deadline: portee.deadline,
      loaders: definition.loaders(requestScope),
      act: makeAct(dataSource, passport, portee.deadline),
    }
    const execution = execute({
      schema: graph.schema,
      document: read.document,
      variableValues: isRecord(variables) ? variables : {},
      operationName: typeof operationName === 'string' ? operationName : null,
      contextValue,
    })
    const result = await beforeDeadline(execution, portee.deadline)
    if (result === 'ECHEANCE_DEPASSEE') return refuse(reply, 504, result)
    return reply.send(
      result.errors ? { data: result.data, errors: result.errors.map((error) => mask(error as GraphQLError)) } : result,
    )
  })
}

/** Longest wait of a timer: a deadline beyond it is none. */
const TIMER_MAX_MS = 2 ** 31 - 1

/** The answer, or that nobody awaits it any more; what still runs then commits nothing (`makeAct`) and resolves nothing more (`stopLate`). */
const beforeDeadline = async <T>(answer: T | Promise<T>, deadline: number): Promise<T | 'ECHEANCE_DEPASSEE'> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'ECHEANCE_DEPASSEE'>((resolve) => {
    timer = setTimeout(() => resolve('ECHEANCE_DEPASSEE'), Math.min(deadline - Date.now(), TIMER_MAX_MS))
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

const parseBody = (body: Buffer): GraphqlBody => {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'))
    return isRecord(parsed) ? parsed : {}
  } catch {
    return {}
  }
}
