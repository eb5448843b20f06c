export { type AppariementConfig, readAppariementConfig } from './config.js'
export { erreurs } from './errors.js'
export { openAppariementDatabase, startAppariement } from './server.js'
