import { createRequire } from 'node:module'
import type assurancesData from './assurances.json'

/** How surely an agent was recognised, from the weakest to the strongest. */
export type Assurance = keyof typeof assurancesData

export const assurances: Readonly<Record<Assurance, { readonly definition: string; readonly source: string }>> =
  createRequire(import.meta.url)('./assurances.json')
