export { erreurs } from './errors.js'
export { departement } from './server.js'
