import { run } from '@traitdunion/service'
import { readGatewayConfig } from './config.js'
import { startGateway } from './server.js'

await run(async () => startGateway(readGatewayConfig(process.env)))
