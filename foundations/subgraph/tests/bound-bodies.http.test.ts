import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { makeApp } from '@traitdunion/service'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boundBodies } from '../src/server/bound-bodies.js'

describe('the time to send a body', () => {
  let app: FastifyInstance
  let port: number
  beforeEach(async () => {
    app = makeApp('silent', async () => true, { write: () => {} })
    boundBodies(app, 300)
    app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
    app.post('/graphql', async () => ({ lu: true }))
    app.post('/lente', async () => {
      await pause(600)
      return { lu: true }
    })
    app.post('/imports', { config: { takesFile: true } }, async (request) => {
      let octets = 0
      for await (const piece of request.body as AsyncIterable<Buffer>) octets += piece.length
      return { octets }
    })
    port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
  })
  afterEach(() => app.close())

  /** Begins a request of which more is announced than sent. */
  const begin = async (path: string, type: string) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    let received = ''
    socket.on('data', (piece) => {
      received += String(piece)
    })
    await once(socket, 'connect')
    socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: 2\r\n\r\n{`)
    return { socket, closed: once(socket, 'close'), received: () => received }
  }

  it('ends on a route, and not on one that takes files', async () => {
    const file = await begin('/imports', 'application/octet-stream')
    const graph = await begin('/graphql', 'application/json')
    const unknown = await begin('/inconnue', 'application/json')
    await graph.closed
    await unknown.closed
    file.socket.write('}')
    await expect.poll(file.received).toContain('{"octets":2}')
    file.socket.destroy()
  })

  it('does not count the time of the answer', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/lente`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(await answer.json()).toEqual({ lu: true })
  })
})
