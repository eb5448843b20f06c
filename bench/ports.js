import { createServer } from 'node:net'

const ROOMS = 9

const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

/**
 * Settings of a hub that say where it listens: a run of free ports, below those that the system gives to whoever
 * connects, so that none is taken between here and the start.
 */
export const freePorts = async () => {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 12_000)
    const wanted = Array.from({ length: ROOMS }, (_, rank) => first + rank)
    if ((await Promise.all(wanted.map(isFree))).every(Boolean))
      return {
        PORT: String(first),
        PORT_ACCES: String(first + 1),
        PORT_APPARIEMENT: String(first + 2),
        PORT_SOUS_GRAPHES: String(first + 3),
      }
  }
}

/** Any port that nobody listens on now. */
export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
