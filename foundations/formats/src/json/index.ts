export type { Limites } from './analyse.js'
export {
  booleenFacultatif,
  listeDeTextes,
  nombreFacultatif,
  readJour,
  texteEcrit,
  texteFacultatif,
} from './champs.js'
export { type CodeEcartJson, type CodeRejetJson, erreursJson } from './errors.js'
export { type LectureJson, LIMITES_JSON, type OptionsJson, readJson } from './lecteur.js'
export { natureOf } from './nature.js'
