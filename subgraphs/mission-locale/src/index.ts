export { erreurs } from './errors.js'
export { missionLocale } from './server.js'
