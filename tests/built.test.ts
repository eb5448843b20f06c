import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const run = promisify(execFile)

const ROOMS = [
  'acces',
  'appariement',
  'gateway',
  'cli',
  'local',
  'schema/glossary',
  'schema/composition',
  'clients/hub',
]
  .concat(['passport', 'postgres', 'service', 'subgraph', 'parcours'].map((name) => `foundations/${name}`))
  .concat(
    ['espace-partage', 'caf', 'departement', 'pole-emploi', 'mission-locale', 'region'].map(
      (name) => `subgraphs/${name}`,
    ),
  )

describe('what is built', () => {
  // vitest runs the sources and hides a circle between modules; plain node does not.
  it.each(ROOMS)('%s loads under plain node', async (room) => {
    const entry = join(ROOT, room, 'dist/index.js')
    expect(existsSync(entry), `${entry} : lancez npm run build`).toBe(true)
    await expect(
      run('node', ['--input-type=module', '-e', `await import(${JSON.stringify(entry)})`]),
    ).resolves.toBeDefined()
  })

  it.each(['acces', 'appariement', 'gateway', 'subgraphs/caf', 'subgraphs/region'])(
    '%s refuses to start without settings, in sentences, all at once',
    async (room) => {
      const env = { PATH: process.env['PATH'] as string, NODE_ENV: 'production' }
      const failed = await run('node', [join(ROOT, room, 'dist/main.js')], { env }).catch((error) => error)
      expect(failed.code).toBe(1)
      expect(failed.stderr).toContain('CONFIGURATION_INVALIDE')
      expect(failed.stderr).not.toContain('    at ')
    },
  )

  it('names no département: it is configuration', () => {
    const supergraph = readFileSync(join(ROOT, 'schema/published/supergraph.graphql'), 'utf8')
    expect(supergraph).not.toMatch(/Eure-et-Loir|Indre-et-Loire|Chartres|Tours\b/)
  })
})
