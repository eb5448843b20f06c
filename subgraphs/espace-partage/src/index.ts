export { erreurs } from './errors.js'
export { type EspacePartageSettings, espacePartage, makeEspacePartage } from './server.js'
export { territoireId } from './territoire/territoires.rules.js'
