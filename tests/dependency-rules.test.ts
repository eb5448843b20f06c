import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const require = createRequire(import.meta.url)
const CONFIGS = ['direction', 'runtime'].map((name) => join(ROOT, `.ci/${name}.rules.cjs`))

/** Why, the file that breaks a rule, what it imports, the rule. */
const BROKEN: readonly [string, string, string, string][] = [
  [
    'a room entered by its window',
    'subgraphs/caf/src/window.ts',
    'foundations/subgraph/src/inner.ts',
    'one-door-per-room',
  ],
  [
    'an arrow that points up',
    'foundations/subgraph/src/up.ts',
    'subgraphs/caf/src/index.ts',
    'foundations-stand-on-the-ground',
  ],
  [
    'a passport that takes the frame with it',
    'foundations/passport/src/up.ts',
    'foundations/subgraph/src/index.ts',
    'passport-and-postgres-import-none-of-ours',
  ],
  [
    'a passport that needs a database',
    'foundations/passport/src/aside.ts',
    'foundations/postgres/src/index.ts',
    'passport-and-postgres-import-none-of-ours',
  ],
  [
    'a process that knows subgraphs',
    'foundations/service/src/up.ts',
    'foundations/subgraph/src/index.ts',
    'service-stands-under-subgraph',
  ],
  [
    'a frame that knows its content',
    'foundations/subgraph/src/content.ts',
    'foundations/parcours/src/index.ts',
    'subgraph-stands-under-parcours',
  ],
  [
    'a reading that knows where its records go',
    'foundations/formats/src/up.ts',
    'foundations/import/src/index.ts',
    'formats-read-files-only',
  ],
  ['data that runs code', 'schema/glossary/src/up.ts', 'foundations/subgraph/src/index.ts', 'glossary-is-data'],
  [
    'a composition that reads code',
    'schema/composition/src/up.ts',
    'subgraphs/caf/src/index.ts',
    'composition-reads-sdl',
  ],
  [
    'an arrow that points sideways',
    'subgraphs/caf/src/aside.ts',
    'subgraphs/region/src/index.ts',
    'rooms-meet-over-http',
  ],
  [
    'a room that imports the tests',
    'subgraphs/caf/src/tests.ts',
    'tests/scenarios/a.ts',
    'nothing-imports-local-or-tests',
  ],
  [
    'a generator that takes how files are written from those who read them',
    'local/generateur/src/up.ts',
    'foundations/formats/src/index.ts',
    'generator-imports-none-of-ours',
  ],
  [
    'a generator that knows the hub',
    'local/generateur/src/hub.ts',
    'local/src/index.ts',
    'generator-imports-none-of-ours',
  ],
  [
    'an importer proven by the files we write',
    'subgraphs/caf/tests/generated.test.ts',
    'local/generateur/src/index.ts',
    'generator-stays-out-of-importers',
  ],
  [
    'a room that runs on test data',
    'subgraphs/caf/src/testing.ts',
    'foundations/testing/src/index.ts',
    'testing-in-tests-only',
  ],
  ['a command line that imports a room', 'cli/src/main.ts', 'gateway/src/index.ts', 'cli-speaks-http'],
  ['a client that imports the gateway', 'clients/hub/src/a.ts', 'gateway/src/index.ts', 'clients-speak-http'],
  ['a matching that reads a table', 'appariement/src/rapprocher/a.ts', 'typeorm', 'matching-is-pure'],
  [
    'a matching that calls a store',
    'appariement/src/rapprocher/b.ts',
    'appariement/src/lots/lot.store.ts',
    'matching-is-pure',
  ],
  ['a screen that imports a room', 'apps/explorateur/src/a.ts', 'gateway/src/index.ts', 'apps-import-clients'],
  ['a circle at run time', 'gateway/dist/a.js', 'gateway/dist/b.js', 'no-cycle'],
  ['a resolver that queries', 'subgraphs/caf/dist/droit/droit.resolver.js', 'typeorm', 'only-stores-query'],
  ['a route of the matching that queries', 'appariement/dist/lots/lots.route.js', 'pg', 'only-stores-query'],
  ['a stage of the pipeline that knows Apollo', 'gateway/dist/pipeline/a.js', '@apollo/server', 'apollo-at-the-edge'],
  ['a decision on rights that asks elsewhere', 'foundations/policy/dist/a.js', 'undici', 'policy-is-pure'],
  ['a decision on rights that reads a disk', 'foundations/policy/dist/b.js', 'node:fs', 'policy-is-pure'],
  ['a rule with an effect', 'subgraphs/caf/dist/droit/droit.rules.js', 'undici', 'rules-are-pure'],
  [
    'a rule that queries',
    'subgraphs/caf/dist/droit/b.rules.js',
    'subgraphs/caf/dist/droit/droit.store.js',
    'rules-are-pure',
  ],
]

const ALLOWED: readonly [string, string][] = [
  ['subgraphs/caf/src/down.ts', 'foundations/subgraph/src/index.ts'],
  ['foundations/parcours/src/down.ts', 'foundations/subgraph/src/index.ts'],
  ['foundations/subgraph/src/down.ts', 'foundations/service/src/index.ts'],
  ['foundations/service/src/down.ts', 'schema/glossary/src/index.ts'],
  ['local/src/start.ts', 'local/generateur/src/index.ts'],
  ['tests/scenarios/b.ts', 'local/generateur/src/index.ts'],
  ['bench/matching/a.ts', 'local/generateur/src/index.ts'],
  ['subgraphs/caf/src/a.test.ts', 'foundations/testing/src/index.ts'],
  ['apps/explorateur/src/b.ts', 'clients/hub/src/index.ts'],
  ['subgraphs/caf/dist/droit/droit.store.js', 'typeorm'],
  ['gateway/dist/engine/apollo/a.js', '@apollo/server'],
  ['foundations/policy/dist/c.js', 'zod'],
  ['foundations/policy/dist/d.js', 'schema/glossary/dist/index.js'],
]

/** A house of paper beside the real one: the same rules, files that break them one by one. */
const build = (house: string) => {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(house, path)), { recursive: true })
    writeFileSync(join(house, path), text, { flag: 'a' })
  }
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'))
  for (const [from, to] of [...BROKEN.map(([, from, to]) => [from, to] as const), ...ALLOWED]) {
    const isFile = /\.(ts|js)$/.test(to)
    const specifier = isFile ? `${'../'.repeat(from.split('/').length - 1)}${to.replace(/ts$/, 'js')}` : to
    write(from, `import * as a from '${specifier}'\nexport const b = () => a\n`)
    if (isFile) write(to, 'export const c = 1\n')
  }
  write('gateway/dist/b.js', "import * as d from './a.js'\nexport const e = () => d\n")
}

const violationsIn = (house: string): string[] =>
  CONFIGS.flatMap((config) => {
    const command = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
    const folders = readdirSync(house).filter((name) => name !== 'node_modules')
    const run = spawnSync('node', [command, '--config', config, '--output-type', 'json', ...folders], {
      cwd: house,
      encoding: 'utf8',
      maxBuffer: 1e9,
    })
    const { summary } = JSON.parse(run.stdout) as {
      summary: { violations: { from: string; rule: { name: string } }[] }
    }
    return summary.violations.map(({ from, rule }) => `${from} : ${rule.name}`)
  })

describe('the dependency rules', () => {
  let house: string
  let violations: readonly string[]
  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'regles-'))
    build(house)
    violations = violationsIn(house)
  })
  afterAll(() => rmSync(house, { recursive: true, force: true }))

  it.each(BROKEN)('refuse %s', (_why, from, _to, rule) => {
    expect(violations.filter((violation) => violation.startsWith(from))).toEqual([`${from} : ${rule}`])
  })

  it.each(ALLOWED)('let %s import %s', (from) => {
    expect(violations.filter((violation) => violation.startsWith(from))).toEqual([])
  })

  it('are all proven above', () => {
    const names = CONFIGS.flatMap((config) =>
      (require(config) as { forbidden: { name: string }[] }).forbidden.map(({ name }) => name),
    )
    expect([...new Set(BROKEN.map(([, , , rule]) => rule))].sort()).toEqual(names.sort())
  })
})

// A rule on imports does not see a query on the `manager` that an act is given.
describe('only stores query', () => {
  const STATEMENT =
    /\b(?:manager|dataSource|client|repository|runner)\.(?:query|find\w*|save|insert|update|upsert|delete|remove|count\w*|exists\w*|getRepository|createQueryBuilder)\(/
  const EXCEPTIONS = new Map([
    ['appariement/src/act.ts', 'what makes an act: its lock and its revision'],
    ['appariement/src/server.ts', 'asks whether the database is there'],
    ['foundations/import/src/run-import.ts', 'lends the connection of the import to a store'],
  ])
  const sources = (folder: string): string[] =>
    readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
      .filter((path) => path.endsWith('.ts') && !/\.(store|admin|migration|test)\.ts$|\/migrations\//.test(path))
  const querying = [
    'appariement/src',
    'foundations/import/src',
    ...readdirSync(join(ROOT, 'subgraphs')).map((nom) => `subgraphs/${nom}/src`),
  ]
    .flatMap(sources)
    .filter((path) => STATEMENT.test(readFileSync(join(ROOT, path), 'utf8')))

  it('in subgraphs and in the matching service, but for these', () => {
    expect(querying.sort()).toEqual([...EXCEPTIONS.keys()].sort())
  })
})
