import { namesOf, readStructure, withOptional } from '@traitdunion/formats'
import { structureAction } from './action.js'
import { attributs } from './attributs.js'
import { blocsCommuns } from './lieu.js'

const NIVEAU = '(0|1|2|3|4|5|6|7|8|11|12|13|14|15|16|17|18)'

/** One record: what is taught, how it is carried out, and who answers for it. */
export const structureFormation = readStructure(
  `
formation + @href @file @datemaj @datecrea
  domaine-formation
    code-FORMACODE t5-5 {0,5}
    code-NSF t3-3 {0,3}
    code-ROME t5-5 {0,5}
    extras libre * ~
  intitule-formation t1-255
  objectif-formation t1-3000
  resultats-attendus t1-3000
  contenu-formation t1-3000
  certifiante (0|1)
  contact-formation + ~
    type-contact (0|1|2|3|4|5|6|7|8|9|10|11|12|13|14) ?
    coordonnees
    extras libre *
  parcours-de-formation (1|2|3|4) ~
  code-niveau-entree ${NIVEAU}
  objectif-general-formation (1|2|3|4|5|6|7|8|9) ? ~
  certification {0,5}
    code-RNCP t1-10 ?
    code-CERTIFINFO t1-10 ?
    code-RS t3-10 ?
    code-CPF t4-10 ?
    reference-code-FORMACODE t5-5 ? ~
    extras libre * ~
  code-type-formation {0,5} ~
    code-CPF t4-10 ?
    code-ELU t4-10 ?
    extras libre *
  code-niveau-sortie ${NIVEAU} ?
  url-formation ? ~
    urlweb t3-400 {1,3}
    extras libre *
  action + @datemaj @datecrea
  organisme-formation-responsable @href @file
    numero-activite t11-11
    SIRET-organisme-formation
      SIRET t14-14
      extras libre * ~
    nom-organisme t1-250
    raison-sociale t1-250 ~
    coordonnees-organisme ~
      coordonnees
      extras libre *
    contact-organisme + ~
      type-contact (0|1|2|3|4|5|6|7|8|9|10|11|12|13|14) ?
      coordonnees
      extras libre *
    renseignements-specifiques t3000 ? ~
    potentiel ? ~
      code-FORMACODE t5-5 {1,25}
      extras libre *
    code-UAI-organisme-formation ? ~
      code-UAI t8-8
      extras libre *
    extras libre * ~
  identifiant-module t1-3000 ? ~
  positionnement (1|2) ? ~
  sous-modules ? ~
    sous-module +
      reference-module t1-3000
      type-module (0|1|2)
      extras libre *
    extras libre *
  modules-prerequis ? ~
    reference-module t1-3000 +
    extras libre *
  extras libre * ~
`,
  { attributs, blocs: [...blocsCommuns, structureAction] },
)

export const nomsConnus = namesOf(structureFormation)

/** The catalogue of « Mon compte formation » is written in LHÉO, and leaves out what its own registers know already. */
export const structureCompteFormation = withOptional(
  structureFormation,
  new Set([
    'domaine-formation',
    'certifiante',
    'code-niveau-entree',
    'rythme-formation',
    'code-public-vise',
    'prise-en-charge-frais-possible',
    'conditions-specifiques',
    'codepostal',
    'modalites-entrees-sorties',
    'periode',
    'numero-activite',
    'nom-organisme',
  ]),
)
