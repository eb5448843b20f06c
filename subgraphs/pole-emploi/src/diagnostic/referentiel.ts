import { readFileSync } from 'node:fs'
import type { ThemeFrein } from '@traitdunion/parcours'

/** Same distance from `src` and from `dist`: the file stands beside both. */
const FILE = new URL('../../referentiels/diagnostic.json', import.meta.url)

/**
 * Some items say more than their theme: a pregnancy among family constraints is health, a court case among paperwork is
 * justice. Each has its own fields, so that a right to the theme is not a right to them.
 */
export type Sensibilite = 'ORDINAIRE' | 'SANTE' | 'JUSTICE'
export type Nature = 'SITUATION' | 'OBJECTIF'

export interface Item {
  readonly libelle: string
  readonly sensibilite: Sensibilite
}

type ItemsLus = Readonly<Record<string, readonly [string, Sensibilite?]>>

interface Lu {
  readonly besoins: Readonly<Record<string, string>>
  readonly contraintes: Readonly<
    Record<string, { readonly libelle: string; readonly situations: ItemsLus; readonly objectifs: ItemsLus }>
  >
}

export interface ContrainteReferentiel {
  readonly libelle: string
  readonly SITUATION: ReadonlyMap<string, Item>
  readonly OBJECTIF: ReadonlyMap<string, Item>
}

const itemsOf = (lus: ItemsLus): ReadonlyMap<string, Item> =>
  new Map(Object.entries(lus).map(([code, [libelle, sensibilite = 'ORDINAIRE']]) => [code, { libelle, sensibilite }]))

const lu: Lu = JSON.parse(readFileSync(FILE, 'utf8'))

/** Needs of the job search, by code. */
export const besoins: ReadonlyMap<string, string> = new Map(Object.entries(lu.besoins))

/** The eight constraints, by theme, each with its situations and objectives. */
export const contraintes: ReadonlyMap<ThemeFrein, ContrainteReferentiel> = new Map(
  Object.entries(lu.contraintes).map(([theme, { libelle, situations, objectifs }]) => [
    theme as ThemeFrein,
    { libelle, SITUATION: itemsOf(situations), OBJECTIF: itemsOf(objectifs) },
  ]),
)

export const libelleOf = (theme: ThemeFrein, nature: Nature, code: string): string | null =>
  contraintes.get(theme)?.[nature].get(code)?.libelle ?? null
