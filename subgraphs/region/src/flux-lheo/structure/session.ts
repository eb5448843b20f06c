import { readStructure } from '@traitdunion/formats'
import { attributs } from './attributs.js'
import { blocsCommuns } from './lieu.js'

/** A period of an action. */
export const structureSession = readStructure(
  `
session + @datemaj @datecrea
  periode
  adresse-inscription ~
    adresse
    extras libre *
  modalites-inscription t1-255 ? ~
  periode-inscription ? ~
    periode
  etat-recrutement (1|2|3) ?
  recrutement * ~
    modalite-recrutement (0|1|2|3|4|5|6|7|8|9)
    code-perimetre-recrutement (0|1|2|3|4|5|6) ?
    infos-perimetre-recrutement t50 ?
    a-distance (0|1) ?
    adresse ?
    urlweb t3-400 ?
    nb-places n19 ?
    periode ?
    heure-debut t2-5 ?
    heure-fin t2-5 ?
    commentaire t1-500 ?
    extras libre *
  url-session ? ~
    urlweb t3-400 {1,3}
    extras libre *
  contact-session * ~
    type-contact (0|1|2|3|4|5|6|7|8|9|10|11|12|13|14) ?
    coordonnees
    extras libre *
  reference-certification {0,5} ~
    reference-code-RNCP t1-10 ?
    reference-code-CERTIFINFO t1-10 ?
    reference-code-RS t1-10 ?
    extras libre *
  blocs-competences * ~
    validation-blocs (0|1|2)
    reference-certification
      reference-code-RNCP t1-10 ?
      reference-code-CERTIFINFO t1-10 ?
      reference-code-RS t1-10 ?
      extras libre *
    bloc-competences +
      libelle-bloc t1-500
      code-bloc t8-40
      extras libre *
    extras libre *
  cycle * ~
    type-cycle (0|1)
    annee-cycle n19 *
    effectif-minimal n19 ?
    capacite-simultanee n19 ?
    capacite-cumulee n19 ?
    alternance ?
      type-alternance (0|1|2)
      rythme-alternance ?
        unite-rythme-alternance (0|1|2|3|4)
        unites-entreprise n19
        unites-centre n19
        extras libre *
      extras libre *
    extras libre *
  extras libre * ~
`,
  { attributs, blocs: blocsCommuns },
)
