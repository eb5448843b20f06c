export { erreurs } from './errors.js'
export { poleEmploi } from './server.js'
