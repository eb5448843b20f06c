import type { Dispatcher } from 'undici'
import type { Ending, Patience } from './patience.js'

/** What came of one request over HTTP. */
export type Exchange =
  | {
      readonly kind: 'repondu'
      readonly status: number
      readonly retryAfter: string | undefined
      readonly bytes: Uint8Array
    }
  | {
      readonly kind: 'rompu'
      /** Nothing had been answered yet, and asking again what only reads is safe. */
      readonly mayRetry: boolean
    }
  | { readonly kind: 'quitte'; readonly ending: Ending }

export interface Posted {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** How a connection fails that was not made, or was lost. What is no HTTP, or too long, would be so again. */
const LOST = new Set<unknown>([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
])

const LEFT = new Error('Nobody waits for this answer')

/** One `POST`, until its answer or the end of patience. Never rejects, and asks once. */
export const post = (dispatcher: Dispatcher, posted: Posted, patience: Patience): Promise<Exchange> =>
  new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | undefined
    let isOver = false
    const end = (exchange: Exchange) => {
      if (isOver) return
      isOver = true
      patience.onEnd(undefined)
      resolve(exchange)
    }
    // At once, although a connection that is still being made cannot be left: it is when it is made.
    patience.onEnd((ending) => {
      end({ kind: 'quitte', ending })
      controller?.abort(LEFT)
    })
    if (isOver) return

    const chunks: Buffer[] = []
    let status = 0
    let retryAfter: string | undefined
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: (its) => {
        controller = its
        if (isOver) its.abort(LEFT)
      },
      onResponseStart: (_its, code, headers) => {
        status = code
        const header = headers['retry-after']
        retryAfter = typeof header === 'string' ? header : undefined
      },
      onResponseData: (_its, chunk) => {
        chunks.push(chunk)
      },
      onResponseEnd: () => {
        const [only] = chunks
        const bytes = only && chunks.length === 1 ? only : Buffer.concat(chunks)
        end({ kind: 'repondu', status, retryAfter, bytes })
      },
      onResponseError: (_its, error) => {
        end({ kind: 'rompu', mayRetry: status < 200 && LOST.has((error as NodeJS.ErrnoException).code) })
      },
    }
    dispatcher.dispatch({ ...posted, method: 'POST', body: posted.body as Buffer }, handler)
  })
