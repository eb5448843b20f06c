import { readFileSync } from 'node:fs'
import type { ViseePrestation } from './prestation.enums.js'

/** Same distance from `src` and from `dist`: the file stands beside both. */
const FILE = new URL('../../referentiels/prestations.json', import.meta.url)

export interface ActionCatalogue {
  readonly code: string
  readonly libelle: string
  readonly visee: ViseePrestation
}

const entries: Readonly<Record<string, readonly [string, ViseePrestation]>> = JSON.parse(readFileSync(FILE, 'utf8'))

/** What may be prescribed, by code of action. */
export const catalogue: ReadonlyMap<string, ActionCatalogue> = new Map(
  Object.entries(entries).map(([code, [libelle, visee]]) => [code, { code, libelle, visee }]),
)
