export { type GatewayConfig, readGatewayConfig } from './config.js'
export { erreurs } from './errors.js'
export { startGateway } from './server.js'
