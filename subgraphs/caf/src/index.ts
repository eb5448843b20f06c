export { erreurs } from './errors.js'
export { makeCaf } from './server.js'
