export {
  type Colonne,
  type Colonnes,
  type Enregistrement,
  type FauteCsv,
  facultative,
  fauteCsv,
  type LireCellule,
  lue,
  obligatoire,
} from './colonnes.js'
export { date } from './dates.js'
export { ligneCsv, MARQUE_UTF8 } from './ecriture.js'
export { comparable, faultsOfRenommages, type Renommages } from './entete.js'
export { type CodeEcartCsv, type CodeRejetCsv, erreursCsv } from './errors.js'
export { type EnteteCsv, type OptionsCsv, readCsv } from './lecteur.js'
export { codeCommune, codePostal, identifiant, isScientific, numero, type Telephones, telephones } from './numeros.js'
export { booleen, code, courriel, courriels, present, texte } from './textes.js'
