import { run } from '@traitdunion/service'
import { startSubgraph } from '@traitdunion/subgraph'
import { readConfig } from './config.js'
import { makeDepartement } from './server.js'

await run(async () => {
  const { config, settings } = readConfig(process.env)
  return startSubgraph(makeDepartement(settings), config)
})
