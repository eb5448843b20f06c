export { erreurs } from './errors.js'
