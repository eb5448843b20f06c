import { mkdtemp, readFile, rm, stat, truncate, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeSupergraph } from './compose-graph.js'

const sdlOf = (field: string) => [
  {
    nom: 'catalogue',
    sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) type Query { ${field}: String }`,
  },
]
let folder: string
let path: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'supergraphe-'))
  path = join(folder, 'supergraphe.graphql')
})
afterAll(() => rm(folder, { recursive: true }))

describe('the supergraph of an installation', () => {
  it('is composed anew when a stop cut its writing short', async () => {
    await writeSupergraph(path, sdlOf('metiers'))
    const whole = await readFile(path, 'utf8')
    await truncate(path, Math.floor(whole.length / 2))
    await writeSupergraph(path, sdlOf('metiers'))
    expect(await readFile(path, 'utf8')).toBe(whole)
  })

  it('is left alone when it already is the one, and replaced when the subgraphs changed', async () => {
    await writeSupergraph(path, sdlOf('metiers'))
    const long = new Date('2001-01-01')
    await utimes(path, long, long)
    await writeSupergraph(path, sdlOf('metiers'))
    expect((await stat(path)).mtime).toEqual(long)
    await writeSupergraph(path, sdlOf('formations'))
    expect(await readFile(path, 'utf8')).toContain('formations')
  })
})
