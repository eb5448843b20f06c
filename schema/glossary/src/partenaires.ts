import { createRequire } from 'node:module'
import type partenairesData from './partenaires.json'

/** Kind of organisation that a convention names, as tokens name it; with or without a subgraph of its own. */
export type Partenaire = keyof typeof partenairesData

export interface PartenaireDefini {
  readonly nom: string
  readonly definition: string
  readonly source: string
  /** It holds data and receives none: no convention is made for it. */
  readonly detientSeulement?: true
}

export const partenaires: Readonly<Record<Partenaire, PartenaireDefini>> = createRequire(import.meta.url)(
  './partenaires.json',
)
