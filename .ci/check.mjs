// The check: what must hold of every commit, beside its tests. `npm run check` on a laptop runs the same list as CI.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0

const filesUnder = (path) =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(path).flatMap((name) => filesUnder(join(path, name)))
    : [path]

const ROOMS = [
  'foundations',
  'schema',
  'gateway',
  'acces',
  'appariement',
  'subgraphs',
  'clients',
  'apps',
  'cli',
  'local',
  'tests',
]

const BUILT = [
  'gateway',
  'appariement',
  'acces',
  'cli',
  'local',
  ...['foundations', 'schema', 'subgraphs', 'clients'].flatMap((folder) =>
    readdirSync(folder).map((name) => `${folder}/${name}`),
  ),
]
  .map((room) => `${room}/dist`)
  .filter((path) => existsSync(path))

const GENERATED = [
  ...readdirSync('subgraphs')
    .map((nom) => `subgraphs/${nom}/schema.graphql`)
    .filter((path) => existsSync(path)),
  'schema/published',
  'clients/hub/src/generated',
  'docs/reference/errors',
  'docs/reference/errors.md',
  'docs/reference/glossary.md',
]

const digest = () => {
  const hash = createHash('sha256')
  for (const file of GENERATED.flatMap(filesUnder).sort())
    hash.update(file).update(statSync(file, { throwIfNoEntry: false }) ? readFileSync(file) : 'absent')
  return hash.digest('hex')
}

const generatedIsFresh = () => {
  const before = digest()
  if (!run('npm', 'run', '--silent', 'generate')) return false
  if (digest() === before) return true
  console.error(
    'Les fichiers générés n’étaient pas à jour. Ils le sont maintenant : relisez-les et joignez-les au commit.',
  )
  return false
}

const pagesAreFinished = () => {
  const unfinished = filesUnder('docs')
    .concat('README.md', 'CONTRIBUTING.md')
    .filter((file) => file.endsWith('.md') && /\b(TODO|XXX|FIXME)\b/.test(readFileSync(file, 'utf8')))
  for (const file of unfinished) console.error(`Page inachevée : ${file}`)
  return unfinished.length === 0
}

const steps = [
  ['format et lint', () => run('biome', 'ci', '.')],
  ['types', () => run('npm', 'run', '--silent', 'build') && run('tsc', '-p', 'tests/tsconfig.json')],
  [
    'sens des dépendances',
    () =>
      run('depcruise', '--config', '.ci/direction.rules.cjs', ...ROOMS) &&
      run('depcruise', '--config', '.ci/runtime.rules.cjs', ...BUILT),
  ],
  ['fichiers générés à jour', generatedIsFresh],
  ['pages achevées', pagesAreFinished],
]

for (const [name, step] of steps) {
  console.log(`\n── ${name}`)
  if (!step()) {
    console.error(`\nLe contrôle s’arrête à : ${name}`)
    process.exit(1)
  }
}
console.log('\nTout est en ordre.')
