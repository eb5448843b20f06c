import { randomBytes } from 'node:crypto'
import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  makePassportVerifier,
  PASSPORT_HEADER,
  type Passport,
  PORTEE_HEADER,
  verifyPortee,
} from '@traitdunion/passport'
import Fastify from 'fastify'
import { graphql, parse } from 'graphql'
import type { JSONWebKeySet } from 'jose'

export const HEADER = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@composeDirective"])
    @link(url: "https://specs.traitdunion.example/donnee/v1.0", import: ["@donnee"])
    @composeDirective(name: "@donnee")
  directive @donnee(categorie: String!) on OBJECT | INTERFACE | INPUT_OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
`

export interface Seen {
  readonly query: string
  readonly passport: Passport
}

/** A partner's subgraph written without our foundations: passport and portée checked, what was asked remembered. */
export const serveInvented = async (nom: string, sdl: string, resolvers: object, keys: JSONWebKeySet) => {
  const porteeKey = randomBytes(32)
  const verifier = makePassportVerifier(keys, 'trait-dunion')
  const schema = buildSubgraphSchema([{ typeDefs: parse(HEADER + sdl), resolvers: resolvers as never }])
  const seen: Seen[] = []
  const app = Fastify({ forceCloseConnections: true })
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.post('/graphql', async (request, reply) => {
    const token = request.headers[PASSPORT_HEADER] as string
    const body = request.body as Buffer
    const passport = await verifier.verify(token)
    const bound = { key: porteeKey, subgraph: nom, passport: token, body }
    const portee = verifyPortee(bound, request.headers[PORTEE_HEADER] as string, Date.now())
    if (typeof passport === 'string' || typeof portee === 'string') return reply.code(401).send({ errors: [] })
    const { query, variables } = JSON.parse(body.toString())
    seen.push({ query, passport })
    return graphql({ schema, source: query, variableValues: variables })
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return { nom, sdl: HEADER + sdl, url, porteeKey, seen, close: () => app.close() }
}
