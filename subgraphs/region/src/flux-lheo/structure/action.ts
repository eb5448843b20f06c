import { readStructure } from '@traitdunion/formats'
import { attributs } from './attributs.js'
import { blocsCommuns } from './lieu.js'
import { structureSession } from './session.js'

/** A formation carried out in one place, in one way. */
export const structureAction = readStructure(
  `
action + @datemaj @datecrea
  rythme-formation t1-3000
  code-public-vise t5-5 {1,10}
  info-public-vise t1-250 ? ~
  niveau-entree-obligatoire (0|1) ~
  modalites-alternance t1-3000 ~
  modalites-enseignement (0|1|2)
  conditions-specifiques t1-3000
  prise-en-charge-frais-possible (0|1)
  lieu-de-formation *
    SIRET-lieu-formation ? ~
      SIRET t14-14
      extras libre *
    code-UAI-lieu-formation ? ~
      code-UAI t8-8
      extras libre *
    coordonnees
    extras libre * ~
  modalites-entrees-sorties (0|1)
  url-action ? ~
    urlweb t3-400 {1,3}
    extras libre *
  duree-cycle n19 ? ~
  session + @datemaj @datecrea
  adresse-information ? ~
    adresse
    extras libre *
  date-information {0,3} ~
    date jour
    extras libre *
  restauration t1-250 ? ~
  hebergement t1-250 ? ~
  transport t1-250 ? ~
  acces-handicapes t1-250 ? ~
  langue-formation t2-2 {0,5} ~
  modalites-recrutement t3000 ? ~
  modalites-pedagogiques t200 ? ~
  code-modalite-pedagogique t5-5 {0,5} ~
  equipement * ~
    type-equipement (0|1|2|3|4|5|6|7|8|9|10|11)
    cout-indicatif-equipement n19 ?
    commentaire t1-500 ?
    extras libre *
  frais-restants t200 ? ~
  code-perimetre-recrutement (0|1|2|3|4|5|6) ? ~
  infos-perimetre-recrutement t50 ? ~
  prix-horaire-TTC t1-6 ? ~
  prix-total-TTC t1-10 ? ~
  duree-indicative t150 ? ~
  nombre-heures-centre u9 ?
  nombre-heures-entreprise u9 ?
  nombre-heures-total n19 ? ~
  detail-conditions-prise-en-charge t1-600 ? ~
  conventionnement (0|1) ? ~
  duree-conventionnee n19 ? ~
  organisme-formateur * ~
    SIRET-formateur
      SIRET t14-14
      extras libre *
    raison-sociale-formateur t250
    contact-formateur *
      type-contact (0|1|2|3|4|5|6|7|8|9|10|11|12|13|14) ?
      coordonnees
      extras libre *
    potentiel ?
      code-FORMACODE t5-5 {1,25}
      extras libre *
    code-UAI-formateur ?
      code-UAI t8-8
      extras libre *
    reference-certification {0,5}
      reference-code-RNCP t1-10 ?
      reference-code-CERTIFINFO t1-10 ?
      reference-code-RS t1-10 ?
      extras libre *
    extras libre *
  organisme-financeur {0,8}
    code-financeur (0|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20)
    nb-places-financees u8 ?
    extras libre * ~
  enseignement * ~
    libelle-enseignement t1-255
    type-enseignement (1|2|3|4|5|6|7|8|9|10)
    obligatoire (0|1)
    commentaire t1-500 ?
    extras libre *
  extras libre * ~
`,
  { attributs, blocs: [...blocsCommuns, structureSession] },
)
