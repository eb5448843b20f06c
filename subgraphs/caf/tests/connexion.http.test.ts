import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foyers, unMensuel } from './fixtures/flux.js'
import { type Installation, install } from './fixtures/installation.js'

describe('la connexion par laquelle vient un fichier', () => {
  let hub: Installation
  beforeAll(async () => {
    hub = await install()
  })
  afterAll(() => hub.stop())

  /** Sends one request by hand; a body shorter than announced is one that the service may refuse midway. */
  const post = async (body: Uint8Array, announced: number, token: string | null) => {
    const { hostname, port } = new URL(hub.caf.url)
    const socket = connect(Number(port), hostname)
    socket.on('error', () => {})
    let received = ''
    socket.on('data', (piece) => {
      received += String(piece)
    })
    await once(socket, 'connect')
    socket.write(
      `POST /imports/cnaf HTTP/1.1\r\nhost: x\r\ncontent-type: application/octet-stream\r\ncontent-length: ${announced}\r\n${
        token ? `authorization: Bearer ${token}\r\n` : ''
      }\r\n`,
    )
    socket.write(body)
    const closed = once(socket, 'close')
    await expect.poll(() => received, { timeout: 20_000 }).toMatch(/\r\n\r\n.*\}/s)
    return { head: received.split('\r\n\r\n')[0]?.toLowerCase() ?? '', socket, closed }
  }

  it('est fermée quand le fichier est refusé avant sa fin', async () => {
    const texte = Buffer.from(unMensuel({ foyers: [foyers.couple] })).toString('latin1')
    const autre = Buffer.from(texte.replaceAll('<NUMORG>281', '<NUMORG>999') + ' '.repeat(500_000), 'latin1')
    const { head, closed } = await post(autre, 10_000_000, await hub.acces.token({}))
    expect(head).toContain('422')
    expect(head).toContain('connection: close')
    await closed
  })

  it('est fermée quand l’envoi est refusé sans être lu', async () => {
    const { head, closed } = await post(Buffer.from('<'), 1_000_000, null)
    expect(head).toContain('401')
    expect(head).toContain('connection: close')
    await closed
  })

  it('reste ouverte quand le fichier a été lu jusqu’au bout', async () => {
    const octets = unMensuel({ foyers: [foyers.couple] })
    const { head, socket } = await post(octets, octets.length, await hub.acces.token({}))
    expect(head).toContain('200')
    expect(head).not.toContain('connection: close')
    socket.destroy()
  })
})
