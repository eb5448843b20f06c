import { run } from '@traitdunion/service'
import { readLocalConfig } from './config.js'
import { readPersonas } from './demonstration/files.js'
import { importDemonstration } from './demonstration/import.js'
import { startHub } from './hub.js'
import { importPopulation } from './population/import.js'
import { welcome, wholeFile } from './welcome.js'

await run(async () => {
  const config = readLocalConfig(process.env)
  const hub = await startHub(config)
  if (config.demonstration) await importDemonstration(config, hub)
  process.stdout.write(welcome(hub, await readPersonas(), wholeFile()))
  const stopping = new AbortController()
  const arriving = importPopulation(config, stopping.signal)
  const stop = async () => {
    stopping.abort()
    await arriving
    await hub.stop()
  }
  return { url: hub.gatewayUrl, stop }
})
