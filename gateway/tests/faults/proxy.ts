import type { AddressInfo } from 'node:net'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** One connection through the proxy: from whoever asks, and on to whoever answers. */
export interface Link {
  readonly asker: Socket
  readonly answerer: Socket
  /** Requests that were begun on it, this one included. */
  readonly requests: number
  /** After some milliseconds, unless the link is closed by then. */
  readonly later: (ms: number, act: () => void) => void
}

/** What becomes of the bytes of a link; those that it says nothing of go on as they came. */
export interface Fault {
  readonly request?: (chunk: Buffer, link: Link) => void
  readonly answer?: (chunk: Buffer, link: Link) => void
}

export interface FaultProxy {
  readonly url: string
  /** From now on, on every link. */
  readonly suffer: (fault: Fault) => void
  /** Nothing listens any more; `heal` listens again, at the same port. */
  readonly refuse: () => Promise<void>
  readonly heal: () => Promise<void>
  /** Connections that are open, those that no longer are, and requests that have come in. */
  readonly open: () => number
  readonly ended: () => number
  readonly requests: () => number
  readonly close: () => Promise<void>
}

const listening = (server: Server, port: number) =>
  new Promise<number>((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

const isRequest = (chunk: Buffer) => chunk.toString('latin1').startsWith('POST ')

/** A TCP proxy before a subgraph, that does to its connections what networks and machines do. */
export const startFaultProxy = async (target: string): Promise<FaultProxy> => {
  const { hostname, port: targetPort } = new URL(target)
  const links = new Set<Socket>()
  const timers = new Set<NodeJS.Timeout>()
  let fault: Fault = {}
  let requests = 0
  let ended = 0

  const onConnection = (asker: Socket) => {
    const answerer = connect(Number(targetPort), hostname)
    const its = { requests: 0 }
    const own = new Set<NodeJS.Timeout>()
    const later = (ms: number, act: () => void) => {
      const timer = setTimeout(() => {
        own.delete(timer)
        timers.delete(timer)
        act()
      }, ms)
      own.add(timer)
      timers.add(timer)
    }
    const link: Link = {
      asker,
      answerer,
      later,
      get requests() {
        return its.requests
      },
    }
    links.add(asker)
    asker.on('data', (chunk) => {
      if (isRequest(chunk)) {
        requests += 1
        its.requests += 1
      }
      if (fault.request) fault.request(chunk, link)
      else answerer.write(chunk)
    })
    answerer.on('data', (chunk) => {
      if (fault.answer) fault.answer(chunk, link)
      else asker.write(chunk)
    })
    const close = () => {
      if (links.delete(asker)) ended += 1
      for (const timer of own) {
        clearTimeout(timer)
        timers.delete(timer)
      }
      asker.destroy()
      answerer.destroy()
    }
    for (const socket of [asker, answerer]) socket.on('error', () => {})
    asker.on('close', close)
    // Only what the fault has not already decided: an answerer that goes away takes its asker with it.
    answerer.on('close', () => {
      if (!fault.request && !fault.answer) close()
    })
  }

  let server = createServer(onConnection)
  const port = await listening(server, 0)
  const stop = async () => {
    if (!server.listening) return
    const closed = new Promise((resolve) => server.close(resolve))
    for (const socket of links) socket.destroy()
    await closed
  }
  return {
    url: `http://127.0.0.1:${port}`,
    suffer: (its) => {
      fault = its
    },
    refuse: stop,
    heal: async () => {
      fault = {}
      if (server.listening) return
      server = createServer(onConnection)
      await listening(server, port)
    },
    open: () => links.size,
    ended: () => ended,
    requests: () => requests,
    close: stop,
  }
}
