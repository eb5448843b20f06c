import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Asks the system by listening for a moment; the only honest answer. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

/** Below 32768: above, the system lends ports to outgoing connections, and a remembered one would be taken some day. */
export async function chooseFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000)
    if (await isFree(port)) return port
  }
}
