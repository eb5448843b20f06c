import type { Dispatcher } from 'undici'
import { makeTurns } from '../../turns.js'
import type { Verdict } from './breaker.js'
import type { Bulkhead } from './bulkhead.js'
import { type Exchange, type Posted, post } from './exchange.js'
import type { Gate } from './gate.js'
import type { Ending, Patience } from './patience.js'
import { readAnswer, takenOnce } from './read-answer.js'
import type { SubgraphAnswer } from './request.js'
import type { Retries } from './retries.js'

/** An exchange, its answer read: there is nothing to take of what is no answer. */
export type Read =
  | Exclude<Exchange, { readonly kind: 'repondu' }>
  | {
      readonly kind: 'repondu'
      readonly status: number
      readonly retryAfter: string | undefined
      readonly take: (() => SubgraphAnswer) | undefined
    }

/** What came of asking; in a word, when the subgraph was not asked. */
export type Outcome = Read | 'plein' | 'coupe' | Ending

export interface AskingParts {
  readonly dispatcher: Dispatcher
  readonly gate: Gate
  readonly bulkhead: Bulkhead
  readonly retries: Retries
  /** Time in which a subgraph that is well answers: one that had half of it is judged by what it did. */
  readonly deadlineMs: number
}

export interface Asked {
  readonly posted: Posted
  readonly deadline: number
  readonly mayRetry: boolean
}

const read = (exchange: Exchange): Read => {
  if (exchange.kind !== 'repondu') return exchange
  const { kind, status, retryAfter, bytes } = exchange
  // A redirect is no answer, whatever it holds: a passport goes to the address we were given and nowhere else.
  const answer = status >= 300 && status < 400 ? undefined : readAnswer(bytes)
  return { kind, status, retryAfter, take: answer && takenOnce(bytes, answer) }
}

const verdictOn = (outcome: Read, tookMs: number, deadlineMs: number): Verdict => {
  if (outcome.kind === 'repondu') return outcome.status >= 500 || !outcome.take ? 'panne' : 'sain'
  if (outcome.kind === 'rompu') return 'panne'
  return outcome.ending === 'echeance' && tookMs >= deadlineMs / 2 ? 'panne' : 'sans-avis'
}

const isWorthRetrying = (outcome: Read) =>
  outcome.kind === 'repondu'
    ? outcome.status === 502 || outcome.status === 503
    : outcome.kind === 'rompu' && outcome.mayRetry

const pausing = (ms: number, patience: Patience) =>
  new Promise<Ending | undefined>((resolve) => {
    const timer = setTimeout(() => {
      patience.onEnd(undefined)
      resolve(undefined)
    }, ms)
    patience.onEnd((ending) => {
      clearTimeout(timer)
      resolve(ending)
    })
  })

/**
 * Asks a subgraph: while it is not out, when there is room, and again where that is safe and leaves time.
 */
export const makeAsking = ({ dispatcher, gate, bulkhead, retries, deadlineMs }: AskingParts) => {
  const attempt = async (posted: Posted, patience: Patience): Promise<Outcome> => {
    if (gate.isRefusing()) return 'coupe'
    const entered = bulkhead.enter(patience)
    const leave = entered instanceof Promise ? await entered : entered
    if (typeof leave === 'string') return leave
    // It may have been found out while this one stood in line.
    const tell = gate.letThrough()
    let verdict: Verdict = 'sans-avis'
    try {
      if (!tell) return 'coupe'
      const begun = performance.now()
      const exchange = await post(dispatcher, posted, patience)
      const turn = makeTurns()
      const outcome = read(exchange)
      verdict = verdictOn(outcome, performance.now() - begun, deadlineMs)
      // A large answer takes long to read, at once: what is made of it comes after others.
      const others = turn()
      if (others) await others
      return outcome
    } finally {
      tell?.(verdict)
      leave()
    }
  }

  return async ({ posted, deadline, mayRetry }: Asked, patience: Patience): Promise<Outcome> => {
    let outcome = await attempt(posted, patience)
    if (typeof outcome !== 'string') retries.earn()
    for (let tries = 0; mayRetry && typeof outcome !== 'string' && isWorthRetrying(outcome); tries += 1) {
      const retryAfter = outcome.kind === 'repondu' ? outcome.retryAfter : undefined
      const pause = retries.pauseBefore({ tries, retryAfter, now: Date.now(), deadline })
      if (pause === undefined) return outcome
      const ending = await pausing(pause, patience)
      if (ending) return ending
      const again = await attempt(posted, patience)
      // Not asked again: what it was asked before is what is known.
      if (again === 'plein' || again === 'coupe') return outcome
      outcome = again
    }
    return outcome
  }
}
