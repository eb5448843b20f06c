import type { FastifyInstance } from 'fastify'
import type { AccesConfig } from '../config.js'
import { refusal } from '../errors.js'

export const explorerOrigins = (config: AccesConfig) => [
  ...new Set(config.explorateurUrls.map((url) => new URL(url).origin)),
]

/** A browser says which page calls; programs say nothing. Only our own pages and the explorer's may call. */
export function guardOrigins(app: FastifyInstance, issuer: string, explorers: readonly string[]) {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers
    if (origin === undefined || origin === issuer || explorers.includes(origin)) return
    return reply.code(403).send(refusal('ORIGINE_REFUSEE'))
  })
}

/** CORS for our own JSON routes; the library does its own for `/token` and its public documents. */
export function openToExplorer(app: FastifyInstance, explorers: readonly string[]) {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers
    reply.header('vary', 'origin')
    if (origin === undefined || !explorers.includes(origin)) return
    reply.header('access-control-allow-origin', origin)
    if (request.method !== 'OPTIONS') return
    reply.header('access-control-allow-methods', 'GET, POST')
    return reply.code(204).send()
  })
}
