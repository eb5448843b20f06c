import { run } from '@traitdunion/service'
import { readSubgraphConfig, startSubgraph } from '@traitdunion/subgraph'
import { missionLocale } from './server.js'

await run(async () => startSubgraph(missionLocale, readSubgraphConfig(missionLocale.nom, process.env)))
