import { registerEnumType } from 'type-graphql'

export const ModaliteEnseignement = {
  PRESENTIEL: 'PRESENTIEL',
  MIXTE: 'MIXTE',
  A_DISTANCE: 'A_DISTANCE',
} as const
export type ModaliteEnseignement = keyof typeof ModaliteEnseignement

registerEnumType(ModaliteEnseignement, {
  name: 'ModaliteEnseignement',
  description: 'Modalités d’enseignement (LHÉO modalites-enseignement).',
  valuesConfig: {
    PRESENTIEL: { description: 'Entièrement en présence.' },
    MIXTE: { description: 'En partie à distance.' },
    A_DISTANCE: { description: 'Entièrement à distance.' },
  },
})

/** Codes of LHÉO. */
export const modalitesEnseignementLheo: Readonly<Record<ModaliteEnseignement, string>> = {
  PRESENTIEL: '0',
  MIXTE: '1',
  A_DISTANCE: '2',
}

export const ModaliteEntreesSorties = {
  DATES_FIXES: 'DATES_FIXES',
  PERMANENTES: 'PERMANENTES',
} as const
export type ModaliteEntreesSorties = keyof typeof ModaliteEntreesSorties

registerEnumType(ModaliteEntreesSorties, {
  name: 'ModaliteEntreesSorties',
  description: 'Modalités des entrées et sorties (LHÉO modalites-entrees-sorties).',
  valuesConfig: {
    DATES_FIXES: { description: 'À dates fixes.' },
    PERMANENTES: { description: 'Entrées et sorties permanentes.' },
  },
})

/** Codes of LHÉO. */
export const modalitesEntreesSortiesLheo: Readonly<Record<ModaliteEntreesSorties, string>> = {
  DATES_FIXES: '0',
  PERMANENTES: '1',
}
