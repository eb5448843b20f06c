import { run } from '@traitdunion/service'
import { readSubgraphConfig, startSubgraph } from '@traitdunion/subgraph'
import { poleEmploi } from './server.js'

await run(async () => startSubgraph(poleEmploi, readSubgraphConfig(poleEmploi.nom, process.env)))
