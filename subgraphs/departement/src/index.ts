export { erreurs } from './errors.js'
export { departement, makeDepartement } from './server.js'
