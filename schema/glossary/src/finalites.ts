import { createRequire } from 'node:module'
import type finalitesData from './finalites.json'
import type { Lien } from './liens.js'

/** Purposes a request may state (code du travail, R5312-38-1, and the hub's own). Any other is refused. */
export type Finalite = keyof typeof finalitesData

export interface FinaliteDefinie {
  /** One or two letters for tables. */
  readonly sigle: string
  readonly definition: string
  readonly source: string
  /** The only ties under which it is served. */
  readonly liens?: readonly Lien[]
}

export const finalites: Readonly<Record<Finalite, FinaliteDefinie>> = createRequire(import.meta.url)('./finalites.json')
