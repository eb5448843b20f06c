import { run } from '@traitdunion/service'
import { readSubgraphConfig, startSubgraph } from '@traitdunion/subgraph'
import { region } from './server.js'

await run(async () => startSubgraph(region, readSubgraphConfig(region.nom, process.env)))
