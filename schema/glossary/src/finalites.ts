import { createRequire } from 'node:module'
import type finalitesData from './finalites.json'

/** Purposes a request may state (code du travail, R5312-38-1, and the hub's own). Any other is refused. */
export type Finalite = keyof typeof finalitesData

export const finalites: Readonly<Record<Finalite, { readonly definition: string; readonly source: string }>> =
  createRequire(import.meta.url)('./finalites.json')
