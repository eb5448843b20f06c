import { describedEnum } from '@traitdunion/subgraph'

export const NiveauTension = describedEnum('NiveauTension', 'Tension d’un métier : difficulté à y recruter.', {
  TRES_FAIBLE: 'Très faible.',
  FAIBLE: 'Faible.',
  MOYENNE: 'Moyenne.',
  FORTE: 'Forte.',
  TRES_FORTE: 'Très forte.',
})
export type NiveauTension = keyof typeof NiveauTension
