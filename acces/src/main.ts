import { readConfig } from './config.js'
import { erreurs, StartRefused } from './errors.js'
import { startAcces } from './server.js'

const config = readConfig(process.env)
if ('faults' in config) {
  const { titre, action } = erreurs.CONFIGURATION_INVALIDE
  console.error(
    [`CONFIGURATION_INVALIDE : ${titre}`, ...config.faults.map((fault) => `  - ${fault}`), action].join('\n'),
  )
  process.exit(1)
}

const starting = startAcces(config)
// Registered at once: a signal that comes during the start is obeyed as soon as there is something to stop.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void starting.then(({ stop }) => stop()))

try {
  await starting
} catch (error) {
  if (!(error instanceof StartRefused)) throw error
  console.error(error.message)
  process.exit(1)
}
