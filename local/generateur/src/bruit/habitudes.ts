import type { BruitDIdentite } from './copie.js'

/** Files that hold persons, each with its own way of writing them. */
export type Source = 'caf' | 'departement' | 'rdv-insertion' | 'pole-emploi' | 'mission-locale'

/**
 * How often each partner errs, in the order in which errors come about. The CAF certifies identities: it loses accents and
 * little else. What is typed at a desk, by hand, errs most.
 */
export const HABITUDES: Readonly<Record<Source, readonly (readonly [BruitDIdentite, number])[]>> = {
  caf: [
    ['FAUTE_DANS_LE_NOM', 0.004],
    ['PARTICULE_COLLEE', 0.05],
    ['TRAITS_PERDUS', 0.3],
    ['ACCENTS_PERDUS', 0.7],
    ['NIR_ABSENT', 0.03],
    ['COMMUNE_FAUSSE', 0.002],
  ],
  departement: [
    ['NOM_D_USAGE_SEUL', 0.5],
    ['PRENOM_USUEL', 0.03],
    ['FAUTE_DANS_LE_NOM', 0.025],
    ['FAUTE_DANS_LE_PRENOM', 0.025],
    ['PARTICULE_COLLEE', 0.1],
    ['TRAITS_PERDUS', 0.2],
    ['ACCENTS_PERDUS', 0.35],
    ['NOM_ET_PRENOM_INVERSES', 0.006],
    ['JOUR_ET_MOIS_INVERSES', 0.006],
    ['NIR_D_UN_AUTRE', 0.004],
    ['NIR_ABSENT', 0.35],
    ['COMMUNE_FAUSSE', 0.006],
  ],
  'rdv-insertion': [
    ['PRENOM_USUEL', 0.02],
    ['FAUTE_DANS_LE_NOM', 0.015],
    ['FAUTE_DANS_LE_PRENOM', 0.02],
    ['TRAITS_PERDUS', 0.15],
    ['ACCENTS_PERDUS', 0.4],
    ['JOUR_ET_MOIS_INVERSES', 0.004],
    ['NIR_ABSENT', 0.25],
  ],
  'pole-emploi': [
    ['NOM_D_USAGE_SEUL', 0.3],
    ['PRENOM_USUEL', 0.02],
    ['FAUTE_DANS_LE_NOM', 0.008],
    ['FAUTE_DANS_LE_PRENOM', 0.01],
    ['TRAITS_PERDUS', 0.6],
    ['ACCENTS_PERDUS', 0.95],
    ['NIR_ABSENT', 1],
    ['COMMUNE_FAUSSE', 0.004],
  ],
  'mission-locale': [
    ['PRENOM_USUEL', 0.04],
    ['FAUTE_DANS_LE_NOM', 0.03],
    ['FAUTE_DANS_LE_PRENOM', 0.03],
    ['PARTICULE_COLLEE', 0.1],
    ['TRAITS_PERDUS', 0.2],
    ['ACCENTS_PERDUS', 0.3],
    ['NOM_ET_PRENOM_INVERSES', 0.004],
    ['JOUR_ET_MOIS_INVERSES', 0.006],
    ['NIR_ABSENT', 1],
  ],
}

/**
 * How many moves never reach each partner. The CAF pays, and asks where one lives; France Travail asks each month; who comes to a
 * mission locale is young, moves often, and gives the address of her parents.
 */
export const DEMENAGEMENTS_IGNORES: Readonly<Record<Source, number>> = {
  caf: 0.03,
  departement: 0.15,
  'rdv-insertion': 0.1,
  'pole-emploi': 0.08,
  'mission-locale': 0.2,
}
