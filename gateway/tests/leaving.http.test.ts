import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import Fastify from 'fastify'
import { exportJWK, generateKeyPair } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Moteur, startGateway } from '../src/index.js'

const SUPERGRAPH = fileURLToPath(new URL('../../schema/published/supergraph.graphql', import.meta.url))
const SUBGRAPHS = ['espace-partage', 'departement', 'pole-emploi', 'caf', 'mission-locale', 'region']
const COMMUNES = '{ communes { edges { node { nom } } } }'

describe('a request under way', () => {
  const subgraph = Fastify({ forceCloseConnections: true })
  /** Of each fetch that came: whether it was left, and how to answer it. */
  const fetches: { left: boolean; readonly answer: () => void }[] = []
  let url: string
  beforeAll(async () => {
    subgraph.post('/graphql', async (request, reply) => {
      const fetched = { left: false, answer: () => {} }
      request.raw.socket.once('close', () => {
        fetched.left = true
      })
      await new Promise<void>((resolve) => {
        fetches.push(Object.assign(fetched, { answer: resolve }))
      })
      const { query } = request.body as { readonly query: string }
      // Under the name that the engine gives it.
      const [, key = 'communes'] = /(\w+) ?: ?communes/.exec(query) ?? []
      return reply.send({ data: { [key]: { edges: [{ node: { nom: 'Bourg' } }] } } })
    })
    url = await subgraph.listen({ host: '127.0.0.1', port: 0 })
  })
  afterAll(() => subgraph.close())
  beforeEach(() => {
    fetches.length = 0
  })

  const start = async () => {
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true })
    return startGateway({
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent',
      supergraphPath: SUPERGRAPH,
      subgraphs: Object.fromEntries(SUBGRAPHS.map((nom) => [nom, { url, porteeKey: randomBytes(32) }])),
      accesIssuer: 'http://127.0.0.1:9',
      passport: { issuer: 'essais', key: { ...(await exportJWK(privateKey)), kid: 'essai', alg: 'EdDSA' } },
      deadlineMs: 20_000,
      moteur: process.env['MOTEUR'] as Moteur | undefined,
    })
  }
  const ask = (gateway: { readonly url: string }, signal?: AbortSignal) =>
    fetch(`${gateway.url}/graphql?${new URLSearchParams({ query: COMMUNES })}`, signal ? { signal } : {})

  it('is answered before the gateway stops', async () => {
    const gateway = await start()
    const asked = ask(gateway)
    await vi.waitUntil(() => fetches.length === 1, { timeout: 5000 })
    let stopped = false
    const stopping = gateway.stop().then(() => {
      stopped = true
    })
    const isDeaf = () =>
      fetch(`${gateway.url}/sante`).then(
        () => false,
        () => true,
      )
    await vi.waitUntil(isDeaf, { timeout: 5000 })
    expect(stopped).toBe(false)
    for (const { answer } of fetches) answer()
    const answer = await asked
    expect(await answer.json()).toEqual({ data: { communes: { edges: [{ node: { nom: 'Bourg' } }] } } })
    await stopping
  })

  // The reference engine cannot leave a fetch.
  it.skipIf(process.env['MOTEUR'] === 'apollo')('is left when whoever asked has gone', async () => {
    const gateway = await start()
    const gone = new AbortController()
    const asked = ask(gateway, gone.signal)
    await vi.waitUntil(() => fetches.length === 1, { timeout: 5000 })
    gone.abort()
    await expect(asked).rejects.toThrow()
    await vi.waitUntil(() => fetches[0]?.left, { timeout: 5000 })
    await gateway.stop()
  })
})
