import { readFileSync, type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { PostgresFault } from './errors.js'

/** Who runs the server. Undefined: we are an ordinary user and run it ourselves. */
export type ServerUser = { readonly uid: number; readonly gid: number } | undefined

const isRoot = (): boolean => process.getuid?.() === 0

/** PostgreSQL refuses root. Data that exists already keep their owner, whoever made them. */
export function chooseServerUser(dataFolder: string | undefined): ServerUser {
  if (!isRoot()) return undefined
  if (dataFolder !== undefined) {
    const { uid, gid } = statSync(dataFolder)
    if (uid !== 0) return { uid, gid }
  }
  return accountNamed('postgres') ?? accountNamed('nobody') ?? absent()
}

function accountNamed(name: string): ServerUser {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  // macOS lists nobody as -2, which spawn does not take.
  return Number(uid) > 0 && Number(gid) >= 0 ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function absent(): never {
  throw new PostgresFault('POSTGRES_UTILISATEUR_ABSENT', 'root')
}

/** Whether that user could open `path`: it must pass every folder above (a 0700 home stops it) and read the last. */
export function canReach(path: string, user: ServerUser): boolean {
  if (user === undefined) return true
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!allows(statSync(folder), user, 1)) return false
    if (folder === dirname(folder)) break
  }
  const target = statSync(path)
  return allows(target, user, target.isDirectory() ? 1 : 4)
}

function allows(stat: Stats, user: NonNullable<ServerUser>, bit: 1 | 4): boolean {
  const shift = stat.uid === user.uid ? 6 : stat.gid === user.gid ? 3 : 0
  return (stat.mode & (bit << shift)) !== 0
}
