import type { RunningService } from './app.js'
import { erreurs } from './errors.js'
import { loggable } from './loggable.js'
import { StartFault } from './start-fault.js'

/** A group signal can come twice for one Ctrl-C: within this time it is the same one. */
const SAME_SIGNAL_MS = 2000

const say = (line: string) => process.stderr.write(`${line}\n`)

/** Node would print the message of what was thrown; it may quote a personal value or a password. */
const sayUnexpected = (error: unknown) =>
  say(`ARRET_INATTENDU : ${erreurs.ARRET_INATTENDU.cause}\n${JSON.stringify(loggable(error))}`)

const endOnUnexpected = (error: unknown) => {
  sayUnexpected(error)
  process.exit(1)
}

/**
 * Runs a service as a process: start, wait for SIGTERM or SIGINT, stop cleanly. A fault at start is a sentence on the
 * error output and exit code 1; a second signal, later than the echo of the first, stops at once.
 * @example `await run(() => startAppariement(readConfig(process.env)))`
 */
export const run = async (start: () => Promise<RunningService>): Promise<void> => {
  process.on('uncaughtException', endOnUnexpected)
  process.on('unhandledRejection', endOnUnexpected)
  let first = 0
  let service: RunningService | undefined
  const stop = () => service?.stop().then(() => process.exit(0), endOnUnexpected)
  const onSignal = () => {
    if (first > 0 && Date.now() - first > SAME_SIGNAL_MS) process.exit(1)
    if (first > 0) return
    first = Date.now()
    stop()
  }
  // Before the start: whoever reads in the log that a service listens may stop it at once.
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
  try {
    service = await start()
  } catch (error) {
    if (error instanceof StartFault) say(`${error.code} : ${error.message}`)
    else sayUnexpected(error)
    process.exitCode = 1
    return
  }
  // What was asked while it started is done as soon as there is something to stop.
  if (first > 0) stop()
  process.send?.({ url: service.url })
}
