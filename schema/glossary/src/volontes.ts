import { createRequire } from 'node:module'
import type volontesData from './volontes.json'

/** What the person’s own word does to a reading: objection, agreement. */
export type Volonte = keyof typeof volontesData

export const volontes: Readonly<Record<Volonte, { readonly definition: string; readonly source: string }>> =
  createRequire(import.meta.url)('./volontes.json')
