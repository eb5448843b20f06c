import { run } from '@traitdunion/service'
import { readAccesConfig } from './config.js'
import { startAcces } from './server.js'

await run(async () => startAcces(readAccesConfig(process.env)))
