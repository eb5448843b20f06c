import { describedEnum } from '@traitdunion/subgraph'

export const OrigineOrientation = describedEnum('OrigineOrientation', 'Ce qui a conduit à orienter la personne.', {
  INSCRIPTION_VOLONTAIRE: 'La personne s’est inscrite elle-même.',
  INSCRIPTION_AUTO_CAF: 'Inscription automatique après une demande de RSA à la CAF.',
  INSCRIPTION_AUTO_MSA: 'Inscription automatique après une demande de RSA à la MSA.',
  INSCRIPTION_AUTO_MISSION_LOCALE: 'Inscription automatique par une mission locale.',
  INSCRIPTION_CONSEILLER: 'Inscription par un conseiller.',
  REPRISE_DE_STOCK: 'Personne déjà suivie à l’entrée en vigueur de la loi pour le plein emploi.',
})
export type OrigineOrientation = keyof typeof OrigineOrientation
