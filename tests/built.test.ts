import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { databaseUrlName } from '@traitdunion/subgraph'
import { describe, expect, it } from 'vitest'
import { manifestOf, roomsOf } from '../.ci/rooms.mjs'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const run = promisify(execFile)

// Rooms that others import; a screen is a page, its own tests open it.
const ENTRIES = roomsOf(ROOT).filter((room) => manifestOf(ROOT, room).exports)
const SUBGRAPHS = ENTRIES.filter((room) => room.startsWith('subgraphs/'))

const everySubgraph = [
  ...['PORT', 'DEPARTEMENT', 'PASSEPORT_CLES', 'PORTEE_CLE', 'ACCES_URL', 'APPLICATION_ID', 'APPLICATION_CLE'],
  ...['APPARIEMENT_URL', 'ESPACE_PARTAGE_URL'],
]
/** What each process cannot start without. */
const REQUIRED: Record<string, readonly string[]> = {
  acces: ['PORT', 'ACCES_CLES', 'ACCES_APPLICATIONS'],
  appariement: ['PORT', 'APPARIEMENT_DATABASE_URL', 'DEPARTEMENT', 'ACCES_URL', 'APPARIEMENT_CLE_NIR'],
  gateway: ['PORT', 'DEPARTEMENT', 'SUPERGRAPHE', 'SOUS_GRAPHES', 'ACCES_URL', 'PASSEPORT_CLE_PRIVEE'],
  ...Object.fromEntries(
    SUBGRAPHS.map((room) => [room, [...everySubgraph, databaseUrlName(room.replace('subgraphs/', ''))]]),
  ),
}
REQUIRED['subgraphs/caf'] = [...(REQUIRED['subgraphs/caf'] ?? []), 'CAF_NUMORG']

describe('what is built', () => {
  // vitest runs the sources and hides a circle between modules; plain node does not.
  it.each(ENTRIES)('%s loads under plain node', async (room) => {
    const entry = join(ROOT, room, 'dist/index.js')
    expect(existsSync(entry), `${entry} : lancez npm run build`).toBe(true)
    await expect(
      run('node', ['--input-type=module', '-e', `await import(${JSON.stringify(entry)})`]),
    ).resolves.toBeDefined()
  })

  it.each(Object.entries(REQUIRED))(
    '%s refuses to start without settings, in sentences, all at once',
    async (room, names) => {
      const env = { PATH: process.env['PATH'] as string, NODE_ENV: 'production' }
      const failed = await run('node', [join(ROOT, room, 'dist/main.js')], { env }).catch((error) => error)
      expect(failed.code).toBe(1)
      expect(failed.stderr).toContain('CONFIGURATION_INVALIDE')
      const told = [...failed.stderr.matchAll(/^ *- ([A-Z_]+) : (absent|obligatoire)/gm)].map(([, name]) => name)
      expect(told.sort()).toEqual([...names].sort())
      expect(failed.stderr).not.toContain('    at ')
    },
  )

  it('names no département: it is configuration', () => {
    const supergraph = readFileSync(join(ROOT, 'schema/published/supergraph.graphql'), 'utf8')
    expect(supergraph).not.toMatch(/Eure-et-Loir|Indre-et-Loire|Chartres|Tours\b/)
  })
})
