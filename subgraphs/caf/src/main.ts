import { run } from '@traitdunion/service'
import { readSubgraphConfig, startSubgraph } from '@traitdunion/subgraph'
import { readNumorgs } from './config.js'
import { makeCaf } from './server.js'

await run(async () => {
  const caf = makeCaf({ numorgs: readNumorgs(process.env) })
  return startSubgraph(caf, readSubgraphConfig(caf.nom, process.env))
})
