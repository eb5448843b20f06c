import { createRequire } from 'node:module'
import type { Niveau } from './categories.js'
import type horsGrapheData from './hors-graphe.json'

/** What never enters the graph (levels NX and SECRET): no field bears it, no convention grants it. */
export type HorsGraphe = keyof typeof horsGrapheData

export const horsGraphe: Readonly<
  Record<HorsGraphe, { readonly niveau: Niveau; readonly definition: string; readonly source: string }>
> = createRequire(import.meta.url)('./hors-graphe.json')
