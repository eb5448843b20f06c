import { randomUUID } from 'node:crypto'
import type { PassportOf } from './passports.js'
import type { Caller } from './stages.js'

/** Whether whoever asked has gone, and how to hear of it: an AbortSignal, without what makes one dear. */
export interface Gone {
  readonly aborted: boolean
  readonly addEventListener: (type: 'abort', hear: () => void) => void
  readonly removeEventListener: (type: 'abort', hear: () => void) => void
}

/** What one request carries from stage to stage. */
export interface HubContext {
  readonly caller: Caller
  /** Identifies the request in every log and trace; random, says nothing of anybody. */
  readonly transaction: string
  /** Signed on first need: an operation that fetches nothing signs nothing. */
  readonly passport: () => Promise<string>
  /** Set off when the caller has gone: nobody waits for the answer any more. */
  readonly gone: Gone
  /** When the whole answer is due, milliseconds since 1970: each fetch gets what is left. */
  readonly deadline: number
}

export const makeContext = (
  caller: Caller,
  passportOf: PassportOf,
  version: string,
  gone: Gone,
  deadline: number,
): HubContext => ({
  caller,
  gone,
  deadline,
  transaction: randomUUID(),
  passport: () => passportOf(caller, version),
})
