import { run } from '@traitdunion/service'
import { readAppariementConfig } from './config.js'
import { startAppariement } from './server.js'

await run(async () => startAppariement(readAppariementConfig(process.env)))
