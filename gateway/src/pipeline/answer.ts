import type { Run } from '../engine/engine.js'
import type { Authenticate, Credentials } from './authenticate.js'
import type { Sources } from './choose-document.js'
import { type Gone, makeContext } from './context.js'
import { grant } from './grant.js'
import type { PassportOf } from './passports.js'
import type { CameByHttp } from './read-request.js'
import { type ReadGraph, receive } from './receive.js'
import { type Log, record } from './record.js'
import { codesOf, type Told, tell } from './told.js'

/** A request as it came. */
export interface Came extends CameByHttp {
  readonly credentials: Credentials
  /** Set off when whoever asked has gone. */
  readonly gone: Gone
}

/** What answers: one graph with all that was read of it, and the engine that runs it. */
export interface Hub {
  readonly authenticate: Authenticate
  readonly passportOf: PassportOf
  readonly sources: Sources
  readonly graph: ReadGraph
  readonly run: Run
  readonly log: Log
  /** How long an operation may take, in milliseconds. */
  readonly operationMs: number
}

export interface Outcome {
  readonly told: Told
  /** Where GraphQL over HTTP asks for one whatever is told. */
  readonly status: number | undefined
}

/**
 * The sentence: authenticate, receive, authorise, weigh, run (`grant`), record. Every branch ends in record, but for a
 * fault of ours, which the door logs and says nothing of.
 */
export const answer = async (
  { authenticate, passportOf, sources, graph, run, log, operationMs }: Hub,
  came: Came,
): Promise<Outcome> => {
  const begun = performance.now()
  const deadline = Date.now() + operationMs
  const caller = await authenticate(came.credentials)
  const context = makeContext(caller, passportOf, graph.version, came.gone, deadline)
  const received = receive(graph, sources, came, caller)
  const { operation, variables } = received
  const given = operation
    ? await grant(operation, variables, caller, () => run(operation, variables, context))
    : received.answer
  const told = tell(given)
  record(log, { caller, transaction: context.transaction, document: operation?.document, codes: codesOf(told), begun })
  return { told, status: received.status }
}
