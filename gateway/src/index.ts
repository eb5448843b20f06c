export { type GatewayConfig, type Moteur, readGatewayConfig } from './config.js'
export { erreurs } from './errors.js'
export { startGateway } from './server.js'
