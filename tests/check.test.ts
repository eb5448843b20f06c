import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { absentFromClonesOf, digestOf, generatedOf } from '../.ci/generated.mjs'
import { builtOf, roomsOf, unbuiltOf } from '../.ci/rooms.mjs'

// A house of paper: two rooms, one of them new.
let house: string
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'controle-'))
  write('package.json', JSON.stringify({ workspaces: ['gateway', 'subgraphs/*', 'apps/*'] }))
  for (const room of ['gateway', 'subgraphs/caf', 'subgraphs/logement', 'apps/explorateur'])
    for (const file of ['package.json', 'tsconfig.json']) write(`${room}/${file}`, '{}')
  write('subgraphs/README.md', 'no room')
})
afterEach(() => rmSync(house, { recursive: true, force: true }))

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
}
const git = (...args: string[]) => expect(spawnSync('git', args, { cwd: house }).status).toBe(0)
const writeAllGenerated = () => {
  for (const path of generatedOf(house)) write(/\.\w+$/.test(path) ? path : `${path}/a.json`, path)
}

describe('the check', () => {
  it('knows every room by the workspaces, a new one too', () => {
    expect(roomsOf(house)).toEqual(['apps/explorateur', 'gateway', 'subgraphs/caf', 'subgraphs/logement'])
    expect(builtOf(house)).toEqual(['gateway/dist', 'subgraphs/caf/dist', 'subgraphs/logement/dist'])
  })

  it('tells a room that is not built, where its rules would be skipped', () => {
    for (const room of ['gateway', 'subgraphs/caf', 'apps/explorateur']) write(`${room}/dist/index.js`, '')
    expect(unbuiltOf(house)).toEqual(['subgraphs/logement'])
  })

  it('sees a generated file change, come and go', () => {
    writeAllGenerated()
    const digest = digestOf(house)
    expect(digestOf(house)).toBe(digest)
    write('docs/reference/errors/b.json', 'more')
    const more = digestOf(house)
    rmSync(join(house, 'subgraphs/logement/schema.graphql'))
    expect(new Set([digest, more, digestOf(house)]).size).toBe(3)
  })

  it('tells each generated file that a clone would not have', () => {
    git('init', '-q')
    writeAllGenerated()
    write('.gitignore', 'glossary.md\n')
    git('add', '.')
    write('clients/hub/src/generated/b.ts', 'new')
    git('rm', '-q', '--cached', 'subgraphs/logement/schema.graphql')
    rmSync(join(house, 'schema/published/api.graphql'))
    expect(absentFromClonesOf(house).sort()).toEqual([
      'clients/hub/src/generated/b.ts',
      'docs/reference/glossary.md',
      'schema/published/api.graphql',
      'subgraphs/logement/schema.graphql',
    ])
  })
})
