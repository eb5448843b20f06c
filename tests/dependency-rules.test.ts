import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')

// A house of paper beside the real one: the same rules, files that break them one by one.
let house: string
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'regles-'))
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'))
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
}

const violations = (rules: string, folders: readonly string[]): string[] => {
  const command = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = join(ROOT, `.ci/${rules}.rules.cjs`)
  const run = spawnSync('node', [command, '--config', config, '--output-type', 'json', ...folders], {
    cwd: house,
    encoding: 'utf8',
  })
  const { summary } = JSON.parse(run.stdout) as { summary: { violations: { rule: { name: string } }[] } }
  return summary.violations.map(({ rule }) => rule.name)
}

const brokenBy = (files: Record<string, string>): string[] => {
  for (const folder of ['foundations', 'subgraphs', 'gateway', 'cli'])
    rmSync(join(house, folder), { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) write(path, text)
  const folders = [...new Set(Object.keys(files).map((path) => path.split('/')[0] as string))]
  return [...new Set(['direction', 'runtime'].flatMap((rules) => violations(rules, folders)))].sort()
}

describe('the direction rule', () => {
  it('lets a subgraph stand on a foundation', () => {
    expect(
      brokenBy({
        'subgraphs/caf/src/index.ts':
          "import { a } from '../../../foundations/subgraph/src/index.js'\nexport const b = a\n",
        'foundations/subgraph/src/index.ts': 'export const a = 1\n',
      }),
    ).toEqual([])
  })

  it.each([
    [
      'an arrow that points up',
      {
        'foundations/subgraph/src/index.ts':
          "import { b } from '../../../subgraphs/caf/src/index.js'\nexport const a = b\n",
        'subgraphs/caf/src/index.ts': 'export const b = 1\n',
      },
      'foundations-stand-on-the-ground',
    ],
    [
      'an arrow that points sideways',
      {
        'subgraphs/caf/src/index.ts': "import { b } from '../../region/src/index.js'\nexport const a = b\n",
        'subgraphs/region/src/index.ts': 'export const b = 1\n',
      },
      'rooms-meet-over-http',
    ],
    [
      'a room entered by its window',
      {
        'subgraphs/caf/src/index.ts':
          "import { b } from '../../../foundations/subgraph/src/inner.js'\nexport const a = b\n",
        'foundations/subgraph/src/inner.ts': 'export const b = 1\n',
      },
      'one-door-per-room',
    ],
    [
      'a command line that imports a room',
      {
        'cli/src/main.ts': "import { b } from '../../gateway/src/index.js'\nexport const a = b\n",
        'gateway/src/index.ts': 'export const b = 1\n',
      },
      'cli-speaks-http',
    ],
    [
      'a resolver that queries',
      { 'subgraphs/caf/dist/droit/droit.resolver.js': "import { In } from 'typeorm'\nexport const a = In([])\n" },
      'only-stores-query',
    ],
    [
      'a rule with an effect',
      { 'subgraphs/caf/dist/droit/droit.rules.js': "import { request } from 'undici'\nexport const a = request\n" },
      'rules-are-pure',
    ],
    [
      'a circle at run time',
      {
        'gateway/dist/a.js': "import { b } from './b.js'\nexport const a = () => b\n",
        'gateway/dist/b.js': "import { a } from './a.js'\nexport const b = () => a\n",
      },
      'no-cycle',
    ],
  ])('refuses %s', (_case, files, rule) => {
    expect(brokenBy(files as Record<string, string>)).toContain(rule)
  })
})
