export {
  booleenFacultatif,
  jourEcrit,
  listeDeTextes,
  nombreFacultatif,
  texteEcrit,
  texteFacultatif,
} from './champs.js'
export { type CodeEcartJson, type CodeRejetJson, erreursJson } from './errors.js'
export { type LectureJson, LIMITES_JSON, type OptionsJson, readJson } from './lecteur.js'
