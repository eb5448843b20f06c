// What `npm run generate` writes, and what must hold of it: there, tracked by git, the same once written again.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { roomsOf } from './rooms.mjs'

/** @type {(root: string) => string[]} */
export const generatedOf = (root) => [
  ...roomsOf(root)
    .filter((room) => room.startsWith('subgraphs/'))
    .map((room) => `${room}/schema.graphql`),
  'schema/published/supergraph.graphql',
  'schema/published/api.graphql',
  'schema/published/permissions.md',
  'clients/hub/src/generated',
  'docs/reference/errors',
  'docs/reference/errors.md',
  'docs/reference/glossary.md',
]

/** @type {(root: string, path: string) => string[]} */
const filesUnder = (root, path) =>
  statSync(join(root, path)).isDirectory()
    ? readdirSync(join(root, path)).flatMap((name) => filesUnder(root, join(path, name)))
    : [path]

/** One value for all that is generated; what is missing counts. */
/** @type {(root: string) => string} */
export const digestOf = (root) => {
  const hash = createHash('sha256')
  for (const path of generatedOf(root))
    if (!existsSync(join(root, path))) hash.update(`${path}\nabsent\n`)
    else for (const file of filesUnder(root, path).sort()) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** Generated files that a clone would not have: never written, or written and never added. */
/** @type {(root: string) => string[]} */
export const absentFromClonesOf = (root) => {
  const generated = generatedOf(root)
  const git = spawnSync('git', ['ls-files', '-z', '--', ...generated], { cwd: root, encoding: 'utf8' })
  if (git.status !== 0) throw new Error(`git ls-files: ${git.stderr}`)
  const tracked = new Set(git.stdout.split('\0'))
  const written = generated.flatMap((path) => (existsSync(join(root, path)) ? filesUnder(root, path) : [path]))
  return written.filter((file) => !tracked.has(file) || !existsSync(join(root, file)))
}
