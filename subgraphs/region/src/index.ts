export { erreurs } from './errors.js'
export { region } from './server.js'
