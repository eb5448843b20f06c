import type { RunningService } from './app.js'
import { StartFault } from './start-fault.js'

/** A group signal can come twice for one Ctrl-C: within this time it is the same one. */
const SAME_SIGNAL_MS = 2000

/**
 * Runs a service as a process: start, wait for SIGTERM or SIGINT, stop cleanly. A fault at start is a sentence on the
 * error output and exit code 1; a second signal, later than the echo of the first, stops at once.
 */
export const run = async (start: () => Promise<RunningService>): Promise<void> => {
  let service: RunningService
  try {
    service = await start()
  } catch (error) {
    if (!(error instanceof StartFault)) throw error
    process.stderr.write(`${error.code} : ${error.message}\n`)
    process.exitCode = 1
    return
  }
  let first = 0
  const onSignal = () => {
    if (first > 0 && Date.now() - first > SAME_SIGNAL_MS) process.exit(1)
    if (first > 0) return
    first = Date.now()
    service.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
  process.send?.({ url: service.url })
}
