export { type Attributs, Refus } from './analyse.js'
export {
  bloc,
  blocs,
  booleen,
  centimes,
  date,
  entier,
  type Noeud,
  newNode,
  required,
  texte,
} from './arbre.js'
export { type DateCivile, readDate, readJour, readJours } from './dates.js'
export {
  type CodeEcartXml,
  type CodeRejetXml,
  erreursXmlEnregistrement,
  erreursXmlFichier,
} from './errors.js'
export type { FormeXml, Limites } from './forme.js'
export { type Element, namesOf, placeOf, readStructure, withOptional } from './langage.js'
export { type LectureXml, readXml } from './lecteur.js'
export { natureOf } from './valeurs.js'
export { type Constat, type Tolerance, validate } from './validation.js'
