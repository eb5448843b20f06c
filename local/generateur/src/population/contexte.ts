import type { Jour } from '../calendrier.js'
import type { Commune, Departement } from '../departement/departement.js'
import { type Structure, structuresOf, type TypeOrganisme } from '../departement/structures.js'
import { type Urne, urneOf } from '../hasard/hasard.js'

/** What one asks: same options, same population, to the last letter. */
export interface Options {
  readonly graine: number
  /** Persons, children included. */
  readonly taille: number
  readonly departement: Departement
  /** The day on which the partners write their files. */
  readonly aujourdhui: Jour
  /** The day on which the population was drawn: kept while today moves on, the same persons go on living. Today if absent. */
  readonly origine?: Jour
}

/** What every life of one population shares. */
export interface Contexte extends Options {
  readonly origine: Jour
  readonly structures: readonly Structure[]
  /** Each as often as it has inhabitants. */
  readonly communes: Urne<Commune>
  /** The structure of this kind for the household of this rank. */
  readonly structureDe: (type: TypeOrganisme, rang: number) => Structure
}

export const contexteOf = (options: Options): Contexte => {
  const structures = structuresOf(options.graine, options.departement)
  const deType = (type: TypeOrganisme) => structures.filter((structure) => structure.type === type)
  const parType = { FT: deType('FT'), CD: deType('CD'), DCD: deType('DCD'), ML: deType('ML'), CE: deType('CE') }
  return {
    ...options,
    origine: options.origine ?? options.aujourdhui,
    structures,
    communes: urneOf(options.departement.communes.map((commune) => [commune, commune.habitants])),
    structureDe: (type, rang) => {
      const choix = parType[type]
      return choix[rang % choix.length] as Structure
    },
  }
}
