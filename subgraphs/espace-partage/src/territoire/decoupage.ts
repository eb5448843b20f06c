import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Decoupage } from './territoires.rules.js'

const require = createRequire(import.meta.url)
const PACKAGE = '@etalab/decoupage-administratif'

/** Year of the official geographic code, by major version of the package (its README gives the table). */
const MILLESIMES: Readonly<Record<string, string>> = { '5': '2025', '6': '2026' }

const { version } = require(`${PACKAGE}/package.json`) as { version: string }

/** Names what would be read, without reading it. */
export const decoupageVersion = `${PACKAGE} ${version}`

// Read, not required: the module itself looks for its files in the current folder, and 12 MB should not stay in memory.
const read = (name: string) =>
  JSON.parse(readFileSync(require.resolve(`${PACKAGE}/data/${name}.json`), 'utf8')) as never

/** Communes, EPCI and départements of the official geographic code, as published. */
export const readDecoupage = (): Decoupage => ({
  source: `Code officiel géographique (INSEE, ${decoupageVersion})`,
  millesime: MILLESIMES[version.split('.')[0] ?? ''] ?? null,
  communes: read('communes'),
  epci: read('epci'),
  departements: read('departements'),
})
