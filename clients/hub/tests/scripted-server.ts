import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Sent {
  readonly method: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: {
    readonly query?: string
    readonly documentId?: string
    readonly variables: Record<string, unknown>
  }
}
type Step = (response: ServerResponse) => void

export const graphql =
  (body: unknown, status = 200): Step =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

export const status =
  (code: number, headers: Record<string, string> = {}, body = 'non'): Step =>
  (response) =>
    response.writeHead(code, headers).end(body)

/** The connection is cut before a word. */
export const cut: Step = (response) => response.socket?.destroy()

/** The answer begins and is cut. */
export const halved: Step = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
  response.write('{"data":', () => response.socket?.destroy())
}

/** Never answers; tells when the client leaves. */
export const silent = () => {
  let left: () => void = () => {}
  const whenLeft = new Promise<void>((resolve) => (left = resolve))
  const step: Step = (response) => void response.on('close', left)
  return { step, whenLeft }
}

/** A server on the road to the hub that fails as told: one step per request, the last one for all that follow. */
export const startScriptedServer = async (...steps: readonly [Step, ...Step[]]) => {
  const sent: Sent[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method, headers } = request
    const text = Buffer.concat(chunks).toString()
    const step = steps[Math.min(sent.length, steps.length - 1)]
    sent.push({ method, headers, body: text ? JSON.parse(text) : undefined })
    step?.(response)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    sent,
    stop: async () => {
      server.closeAllConnections()
      await once(server.close(), 'close')
    },
  }
}
