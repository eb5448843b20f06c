import { type HubAnswer, readAnswer } from './answer.js'
import { type HubDocument, identifierOf, type OperationKind, operationKindOf } from './document.js'
import { HubError, type HubFault } from './hub-error.js'
import { makeNamings, type Naming } from './naming.js'
import { isTransient, readRetryAfter, retryDelay } from './retry.js'
import { pause, untilAborted } from './until-aborted.js'

export interface HubClientSettings {
  /** Address of the hub's `/graphql`; in a browser it may be relative to the page. */
  readonly url: string
  /** Asked before each sending, so it must remember its token; without it only public data is read. */
  readonly token?: () => string | Promise<string>
  /** Purpose of every operation, unless one says another. */
  readonly finalite?: string
  /** Another `fetch` than the platform's. */
  readonly fetch?: typeof globalThis.fetch
  /** How many times a query is sent again after a failure on the way, 0 to 5; mutations never are. */
  readonly retries?: number
  /** For one operation, retries and waits included. */
  readonly timeoutMs?: number
}

export interface OperationOptions {
  /** Rejects with the signal's reason, as `fetch` does. */
  readonly signal?: AbortSignal
  readonly finalite?: string
  readonly timeoutMs?: number
}

/** @throws HubError when there is no answer; a refusal is an answer */
export type Send = <Data, Variables>(
  document: HubDocument<Data, Variables>,
  variables: NoInfer<Variables>,
  options?: OperationOptions,
) => Promise<HubAnswer<Data>>

export interface HubClient {
  readonly query: Send
  readonly mutate: Send
}

type Attempt<Data> =
  | { readonly kind: 'answered'; readonly answer: HubAnswer<Data> }
  | { readonly kind: 'failed'; readonly fault: HubFault; readonly cause?: unknown }

const failed = (fault: HubFault, cause?: unknown): Attempt<never> => ({ kind: 'failed', fault, cause })

const readResponse = <Data>({ status, headers }: Response, text: string): Attempt<Data> => {
  // Below 500 a GraphQL body counts whatever the status: GraphQL over HTTP gives 400 to an invalid document.
  const answer = status < 500 ? readAnswer<Data>(text) : undefined
  if (answer) return { kind: 'answered', answer }
  if (status >= 200 && status < 300) return failed({ kind: 'reponse', status })
  const retryAfterMs = readRetryAfter(headers.get('retry-after'), Date.now())
  return failed({ kind: 'http', status, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) })
}

/** The hub's address, checked now rather than taken for a network failure at each operation. */
const addressOf = (url: string): string =>
  new URL(url, (globalThis as { readonly location?: { readonly href: string } }).location?.href).href

/** A typed client of the hub, for browsers and Node: the platform's `fetch` and nothing else. */
export const makeHubClient = (settings: HubClientSettings): HubClient => {
  const { token, retries = 2, fetch = globalThis.fetch } = settings
  if (!Number.isInteger(retries) || retries < 0 || retries > 5)
    throw new RangeError('`retries` est un entier de 0 à 5 : au-delà, insister aggrave une panne.')
  const url = addressOf(settings.url)
  const namingOf = makeNamings()

  const makeHeaders = async (signal: AbortSignal, finalite = settings.finalite): Promise<Headers> => {
    const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json' })
    if (finalite) headers.set('finalite', finalite)
    if (token) headers.set('authorization', `Bearer ${await untilAborted(signal, Promise.resolve(token()))}`)
    return headers
  }

  const attempt = async <Data>(body: string, headers: Headers, signal: AbortSignal): Promise<Attempt<Data>> => {
    try {
      // No cookie counts at the hub, and a redirection would carry personal data elsewhere.
      const init = { method: 'POST', credentials: 'omit', cache: 'no-store', redirect: 'error' } as const
      const response = await fetch(url, { ...init, headers, body, signal })
      return readResponse(response, await response.text())
    } catch (cause) {
      return failed({ kind: 'reseau' }, cause)
    }
  }

  const send = async <Data>(
    operation: OperationKind,
    naming: Naming,
    variables: unknown,
    options: OperationOptions,
  ) => {
    const timeoutMs = options.timeoutMs ?? settings.timeoutMs ?? 20_000
    const deadline = AbortSignal.timeout(timeoutMs)
    const giveUpAt = Date.now() + timeoutMs
    const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline
    let attempts = 0
    /** What failed because it was stopped is told as stopped. */
    const orStopped = (error: unknown) => {
      options.signal?.throwIfAborted()
      return deadline.aborted
        ? new HubError({ kind: 'delai', timeoutMs }, { operation, attempts, cause: error })
        : error
    }
    try {
      for (;;) {
        signal.throwIfAborted()
        const headers = await makeHeaders(signal, options.finalite)
        attempts += 1
        const outcome = await attempt<Data>(naming.body(variables), headers, signal)
        if (outcome.kind === 'answered') {
          if (naming.turns(outcome.answer)) continue
          return outcome.answer
        }
        const { fault, cause } = outcome
        const wait = retryDelay(fault, attempts, Math.random())
        const spent = operation !== 'query' || attempts > retries || Date.now() + wait >= giveUpAt
        if (spent || !isTransient(fault)) throw new HubError(fault, { operation, attempts, cause })
        await pause(wait, signal)
      }
    } catch (error) {
      throw orStopped(error)
    }
  }

  const sendOnly =
    (expected: OperationKind): Send =>
    async (document, variables, options = {}) => {
      const text = document.toString().trim()
      const operation = operationKindOf(text)
      if (operation !== expected) throw new TypeError(`Ce document est une ${operation}, pas une ${expected}.`)
      return send(operation, namingOf(text, identifierOf(document)), variables, options)
    }

  return { query: sendOnly('query'), mutate: sendOnly('mutation') }
}
