import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { manifestOf, roomsOf } from '../.ci/rooms.mjs'

const ROOT = resolve(import.meta.dirname, '..')

/** What runs: the tests' needs are the repository's. */
const sourcesOf = (room: string): string[] =>
  readdirSync(join(ROOT, room), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\.(ts|tsx|js)$/.test(path) && !/node_modules|\/dist\/|\/tests\/|\.test\.ts$/.test(path))

/** What a dependency asks its host to bring, `pg` for the driver of TypeORM. */
const peersOf = (dependency: string): string[] => {
  const manifest = readFileSync(join(ROOT, 'node_modules', dependency, 'package.json'), 'utf8')
  return Object.keys((JSON.parse(manifest) as { peerDependencies?: object }).peerDependencies ?? {})
}

// Biome refuses the reverse, an import that is not declared (noUndeclaredDependencies).
describe('declared dependencies', () => {
  it.each(roomsOf(ROOT))('of %s are all imported, or asked for by one that is', (room) => {
    const declared = Object.keys(manifestOf(ROOT, room).dependencies ?? {})
    const text = sourcesOf(room).map((path) => readFileSync(path, 'utf8'))
    const imported = declared.filter((name) =>
      text.some((source) => source.includes(`'${name}'`) || source.includes(`'${name}/`)),
    )
    const peers = new Set(imported.flatMap(peersOf))
    expect(declared.filter((name) => !imported.includes(name) && !peers.has(name))).toEqual([])
  })
})
