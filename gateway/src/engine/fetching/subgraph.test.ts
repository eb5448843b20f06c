import { randomBytes } from 'node:crypto'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeContext } from '../../pipeline/context.js'
import { openSubgraph, type Subgraph } from './subgraph.js'

const OUT = { extensions: { code: 'SOUS_GRAPHE_INDISPONIBLE', sousGraphe: 'un' } }

describe('a subgraph, asked over HTTP', () => {
  const app = Fastify({ forceCloseConnections: true })
  let subgraph: Subgraph
  let answer: { readonly status: number; readonly body: string; readonly headers?: Record<string, string> } | undefined
  const elsewhere: string[] = []
  beforeAll(async () => {
    app.post('/graphql', async (_request, reply) => {
      // Undefined: it never answers.
      if (!answer) return new Promise(() => {})
      return reply
        .code(answer.status)
        .headers(answer.headers ?? {})
        .send(answer.body)
    })
    app.post('/ailleurs', async (request) => {
      elsewhere.push(request.url)
      return { data: { x: 1 } }
    })
    const url = await app.listen({ host: '127.0.0.1', port: 0 })
    subgraph = openSubgraph({ nom: 'un', url, porteeKey: randomBytes(32), deadlineMs: 2000 })
  })
  afterAll(async () => {
    await app.close()
    await subgraph.close()
  })
  const stranger = { kind: 'etranger', raison: 'JETON_ABSENT' } as const
  const issuer = { issue: async () => ({ token: 'passeport', expiresAt: 0 }) }
  const ask = (signal?: AbortSignal) =>
    subgraph.ask({ query: '{x}' }, makeContext(stranger, issuer, 'v', new AbortController().signal), signal)

  it.each([200, 400, 500])('is heard whatever its status (%i), if it answers in GraphQL', async (status) => {
    answer = { status, body: '{"data":null,"errors":[{"message":"non"}]}' }
    expect(await ask()).toEqual({ data: null, errors: [{ message: 'non' }] })
  })

  it.each([
    ['what is no JSON', 200, '<html>'],
    ['JSON that is no answer', 200, '{"ok":true}'],
    ['no object', 200, 'null'],
    ['that it refuses our passport', 401, '{"errors":[]}'],
    ['more than we take', 200, `{"data":"${'x'.repeat(33 * 1024 * 1024)}"}`],
  ])('is out when it answers %s', async (_what, status, body) => {
    answer = { status, body }
    await expect(ask()).rejects.toMatchObject(OUT)
  })

  it.each([301, 302, 307, 308])('is out when it sends us elsewhere (%i), and nobody is asked there', async (status) => {
    answer = { status, body: '{"data":{"x":1}}', headers: { location: '/ailleurs' } }
    await expect(ask()).rejects.toMatchObject(OUT)
    expect(elsewhere).toEqual([])
  })

  it('is left when nobody waits any more', async () => {
    answer = undefined
    const gone = new AbortController()
    const asked = ask(gone.signal)
    gone.abort()
    await expect(asked).rejects.toMatchObject(OUT)
  })

  it('is out when its deadline passes', async () => {
    answer = undefined
    await expect(ask()).rejects.toMatchObject(OUT)
  })
})
