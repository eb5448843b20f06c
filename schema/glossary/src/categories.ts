import { createRequire } from 'node:module'
import type categoriesData from './categories.json'
import type niveauxData from './niveaux.json'

const require = createRequire(import.meta.url)

/** Category of data, written by stewards in `categories.json` (source: conventions between partners). */
export type Categorie = keyof typeof categoriesData
/** Sensitivity level, N0 (public) to N5 (sensitive); NX and SECRET never enter the graph. */
export type Niveau = keyof typeof niveauxData

export interface CategorieDefinie {
  readonly niveau: string
  readonly definition: string
  readonly source: string
}

export const categories: Readonly<Record<Categorie, CategorieDefinie>> = require('./categories.json')

export interface NiveauDefini {
  readonly nom: string
  readonly regle: string
  readonly source: string
  /** A reading at this level names the roles that are cleared for it. */
  readonly exigeRole?: true
}

/** From the least to the most sensitive. */
export const niveaux: Readonly<Record<Niveau, NiveauDefini>> = require('./niveaux.json')

/**
 * Level of a category.
 * @returns undefined for an unknown category: whoever asks must then deny.
 */
export const niveauDe = (categorie: string): Niveau | undefined => {
  if (!Object.hasOwn(categories, categorie)) return undefined
  const { niveau } = categories[categorie as Categorie]
  return Object.hasOwn(niveaux, niveau) ? (niveau as Niveau) : undefined
}

/** « Public » means a category of level N0, never a list kept somewhere else. An unknown category is not public. */
export const isPublicCategorie = (categorie: string): boolean => niveauDe(categorie) === 'N0'
