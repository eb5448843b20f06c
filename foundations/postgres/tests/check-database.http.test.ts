import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { checkDatabase, waitForDatabase } from '../src/index.js'
import { chooseFreePort } from '../src/port.js'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A listener that answers in its own way; returns the address to try. */
async function listener(answer: (socket: Socket, chunk: Buffer) => void, port = 0): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => answer(socket, chunk))
  })
  closing.push(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return `postgres://caf:secret@127.0.0.1:${(server.address() as AddressInfo).port}/caf`
}

/** Just enough of the protocol to let anyone in and answer one question with one number. */
const postgresOfVersion = (version: string) => (socket: Socket, chunk: Buffer) => {
  const message = (type: string, body: Buffer) => {
    const head = Buffer.alloc(5)
    head.write(type)
    head.writeInt32BE(body.length + 4, 1)
    return Buffer.concat([head, body])
  }
  const ready = message('Z', Buffer.from('I'))
  if (chunk[0] === 0) socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]))
  if (String.fromCharCode(chunk[0] ?? 0) !== 'Q') return
  const column = Buffer.concat([
    Buffer.from([0, 1]),
    Buffer.from('version\0'),
    Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 0, 4, 255, 255, 255, 255, 0, 0]),
  ])
  const row = Buffer.concat([Buffer.from([0, 1, 0, 0, 0, version.length]), Buffer.from(version)])
  socket.write(Buffer.concat([message('T', column), message('D', row), message('C', Buffer.from('SELECT 1\0')), ready]))
}

test('a server older than 14 is refused by its version', async () => {
  const fault = await checkDatabase(await listener(postgresOfVersion('130014')))
  expect(fault?.code).toBe('BASE_TROP_ANCIENNE')
  expect(fault?.message).toContain('version 13')
})

test('version 14 is new enough', async () => {
  expect(await checkDatabase(await listener(postgresOfVersion('140000')))).toBeNull()
})

test('a web server at the address of the base', async () => {
  const url = await listener((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  expect((await checkDatabase(url))?.code).toBe('BASE_INJOIGNABLE')
  expect((await checkDatabase(`${url}?sslmode=verify-full`))?.code).toBe('BASE_PAS_POSTGRES')
})

test('a listener that never answers counts as unreachable', async () => {
  expect((await checkDatabase(await listener(() => undefined), 300))?.code).toBe('BASE_INJOIGNABLE')
})

test('nobody at the address', async () => {
  const url = `postgres://caf:secret@127.0.0.1:${await chooseFreePort()}/caf`
  const fault = await checkDatabase(url)
  expect(fault?.code).toBe('BASE_INJOIGNABLE')
  expect(fault?.message).not.toContain('secret')
  expect((await waitForDatabase(url, 500))?.code).toBe('BASE_INJOIGNABLE')
})

test('waiting ends well when the server comes up meanwhile', async () => {
  const port = await chooseFreePort()
  const waiting = waitForDatabase(`postgres://caf:secret@127.0.0.1:${port}/caf`)
  await listener(postgresOfVersion('180004'), port)
  expect(await waiting).toBeNull()
})

test('waiting ends at once on a refusal that no waiting changes', async () => {
  expect((await waitForDatabase(await listener(postgresOfVersion('90624')), 600_000))?.code).toBe('BASE_TROP_ANCIENNE')
})
