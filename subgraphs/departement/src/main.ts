import { run } from '@traitdunion/service'
import { readSubgraphConfig, startSubgraph } from '@traitdunion/subgraph'
import { departement } from './server.js'

await run(async () => startSubgraph(departement, readSubgraphConfig(departement.nom, process.env)))
