import { readStructure } from '@traitdunion/formats'
import { attributs } from './attributs.js'

const structureAdresse = readStructure(
  `
adresse
  denomination t1-255 ? ~
  ligne t1-50 {1,4} ~
  codepostal t5-5
  ville t1-50 ~
  departement t2-3 ? ~
  code-INSEE-commune t5-5 ?
  code-INSEE-canton t4-5 ? ~
  region t2-2 ? ~
  pays t2-2 ? ~
  geolocalisation ? ~
    latitude t30
    longitude t30
    extras libre *
  extras libre * ~
`,
  { attributs },
)

const structureCoordonnees = readStructure(
  `
coordonnees
  civilite t1-50 ? ~
  nom t1-50 ? ~
  prenom t1-50 ? ~
  ligne t1-50 {0,3} ~
  adresse ?
  telfixe ? ~
    numtel t1-25 {1,3}
    extras libre *
  portable ? ~
    numtel t1-25 {1,3}
    extras libre *
  fax ? ~
    numtel t1-25 {1,3}
    extras libre *
  courriel t3-160 ? ~
  web ? ~
    urlweb t3-400 {1,3}
    extras libre *
  extras libre * ~
`,
  { attributs, blocs: [structureAdresse] },
)

const structurePeriode = readStructure(
  `
periode
  debut borne
  fin borne
  extras libre *
`,
  { attributs },
)

/** Blocks that come back at several places of the standard. */
export const blocsCommuns = [structureAdresse, structureCoordonnees, structurePeriode]
