// Loaded into the gateway's process before the gateway (`--import`): says what its event loop did to whoever started it.
import { isMainThread } from 'node:worker_threads'
import { guetter } from './tours.js'

if (isMainThread) {
  const dire = guetter()
  process.on('message', () => process.send({ tours: dire() }))
  // Nothing of this keeps the process from ending.
  process.channel.unref()
}
